"""What kind of statute a site is of: a law, regulations, provisions, measures."""

import re
from enum import Enum


class Kind(Enum):
    """The value is its name in the files; each language says what it calls one."""

    CONSTITUTION = "constitution"
    CODE = "code"
    LAW = "law"
    AMENDMENT = "amendment"
    REGULATIONS = "regulations"
    PROVISIONS = "provisions"
    MEASURES = "measures"
    DETAILED_RULES = "detailed_rules"
    RULES = "rules"
    GENERAL_RULES = "general_rules"
    PROCEDURES = "procedures"
    STANDARDS = "standards"
    CHARTER = "charter"
    DECISION = "decision"
    INTERPRETATION = "interpretation"
    OPINIONS = "opinions"
    NOTICE = "notice"
    OTHER = "other"


ENDINGS = {
    "宪法": Kind.CONSTITUTION,
    "法典": Kind.CODE,
    "法": Kind.LAW,
    "修正案": Kind.AMENDMENT,
    "条例": Kind.REGULATIONS,
    "规定": Kind.PROVISIONS,
    "办法": Kind.MEASURES,
    "细则": Kind.DETAILED_RULES,
    "规则": Kind.RULES,
    "通则": Kind.GENERAL_RULES,
    "规程": Kind.PROCEDURES,
    "准则": Kind.STANDARDS,
    "章程": Kind.CHARTER,
    "决定": Kind.DECISION,
    "解释": Kind.INTERPRETATION,
    "意见": Kind.OPINIONS,
    "通知": Kind.NOTICE,
}
"""How the Chinese title of each kind ends."""

_REMARKS = re.compile(r"(?:[（(][^（）()]*[）)])+$")


def kind_of(title: str) -> Kind:
    """The kind that a Chinese title ends with; remarks in brackets, as in 暂行办法（试行）, do not count."""
    name = _REMARKS.sub("", title)
    longest = sorted(ENDINGS, key=len, reverse=True)
    return next((ENDINGS[end] for end in longest if name.endswith(end)), Kind.OTHER)
