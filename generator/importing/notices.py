"""Recognizes lines that web pages, publishers and printers add, and tells what law may also say."""

import re

from generator.importing.labels import opening_of
from generator.importing.lines import Line

_MARKS = r"【】\[\]［］（）()|｜/·:：、>"
_TOOL = (
    "(?:我要|点击)?(?:打印|关闭|收藏|下载|分享|纠错|点赞|复制链接|返回|回到|朗读)"
    "(?:本页|此页|页面|窗口|文档|全文|文字版|到|顶部|首页|列表|目录)?"
    rf"|(?:浏览|选择)?(?:字[体号]|文字大小)|大[{_MARKS}]*中[{_MARKS}]*小|微信|微博|QQ空间|朋友圈"
)
_SITES = (
    "国家法律法规数据库|中国(?:人大|政府|法院|普法)网|北大法宝|法宝联想|威科先行|百度百科|维基文库"
)
_SAID_OF_IT = (
    "(?:信息|文章|稿件)?来源|发布(?:时间|日期)|责任编辑|责编|编辑|作者"
    "|浏览(?:次数|量)|阅读(?:次数|量)?|点击(?:数|率)|访问量"
)
_SAID_ABOVE = (
    "法规标题|标题|发文(?:字号|机关|单位)|文号|(?:制定|发布)机关|发布(?:部门|机构|单位)|法律性质|时效性|有效性"
    "|效力(?:级别|等级|状态)|法规类别|法宝引证码|(?:批准|公布|颁布|成文|实施|施行|生效|失效)(?:日期|时间)"
    "|批准(?:部门|机关)|主题(?:分类|词)|索引号|信息(?:分类|名称)|公开(?:方式|形式|类别)|审核|校对"
)
_TOOLS = rf"[{_MARKS}]*(?:(?:{_TOOL})[{_MARKS}]*)+(?:(?:{_SAID_OF_IT})[:：].{{0,59}})?"
_OF_A_PAGE = re.compile(r"[【】\[\]［］|｜>\s]|字[体号]")
"""What parts tools from one another, and never words of a sentence: 【打印】【关闭】."""

_ASKED = "(?:仅供(?:参考|学习|交流)|联系(?:我们|本站|删除|处理)|侵权(?:请|必究|即?删))"
_SAID_OF_THE_TEXT = re.compile(
    r"本(?:文|站|资料|文档|页)(?:内容|资料|信息)?(?:来自|来源|摘自|转自|转载|由.*(?:提供|整理|搜集|收集|转载)).*"
    rf"|.*(?:本文(?![件书本化字物])|本站(?![点台房长务工])).*{_ASKED}.*"
    r"|.*如有(?:任何)?(?:异议|侵权).*联系我们.*"
)
_SURE = re.compile(
    rf"[（(【\[](?:{_SAID_OF_IT})[:：].{{0,59}}[）)】\]]|【(?:{_SAID_OF_IT}|{_SAID_ABOVE})】.*"
    r"|(?:https?://|www\.)\S+\d/\d+|\d{4}[/-]\d{1,2}[/-]\d{3,4}:\d{2}.*|字[号体][:：]?\W*大\W*中\W*小.*"
    r"|(?:扫码|扫一扫|长按).{0,20}(?:公众号|二维码|关注|打开当前页).{0,12}"
    r"|(?:上|下)一[篇条页][:：].*|您是第\d+位(?:访客|访问者)"
    r"|(?:您的?)?(?:当前|现在)的?(?:所在)?位置[:：].*|首页[>＞»/].*"
    r"|.*(?:ICP[备证]|公网安备)(?:案?编?号)?[:：]?\d+.*"
)
_DOUBTFUL = re.compile(
    rf"(?:{_SAID_OF_IT}|版权所有|主办(?:单位)?|承办(?:单位)?|技术支持|运行维护|网站标识码)[:：©].{{0,79}}[^。；:：]"
    rf"|{_TOOLS}|(?:https?://|www\.)\S+|{_SITES}|关注.{{0,20}}(?:公众号|二维码).{{0,12}}"
    rf"|.*(?:网络转载|来自网络|非正式文本).*{_ASKED}.*|相关(?:链接|阅读|文章|稿件|新闻|附件|解读)[:：]?|附件下载[:：]?"
)
"""Words that a page prints, and that a list or a broken sentence of the law may have too."""

_LINK = re.compile(
    r"(?:附|下载|点击|《)[^。；]{1,80}\.(?:docx?|xlsx?|pptx?|wps|et|pdf|ofd|zip|rar)(?:[（(][^。]*[）)])?"
)
_ABOVE = re.compile(rf"(?:{_SAID_ABOVE})[:：].{{0,80}}")
_LAW = re.compile("应当|必须|不得|可以|当事人|主管部门|[:：](?:是?指|由)")
_LONGEST = 200
_GOES_ON = re.compile(r".*(?:联系(?:我们|本站|删除)|酌情处理|学习|交流|参考|侵权|转载|我们)")


def is_notice(line: Line, *, above: bool) -> bool:
    """Whether a line is a notice, wherever it stands: even within a sentence that the page broke.

    `above`: it stands above the first article, where web pages list facts about the law; in an annex
    the same words may be those of a form. A line that opens a provision is none.
    """
    dense = line.dense
    if len(dense) > _LONGEST or opening_of(line):
        return False
    if above and (_ABOVE.fullmatch(dense) or _DOUBTFUL.fullmatch(dense)):
        return True
    if _LAW.search(dense):
        return False
    tools = re.fullmatch(_TOOLS, dense) and _OF_A_PAGE.search(line.text)
    return bool(tools or begins_notice(line) or _SURE.fullmatch(dense))


def is_link(line: Line) -> bool:
    """Whether a line names a file that the page lets one take: 附件1：式样.docx."""
    return opening_of(line) is None and _LINK.fullmatch(line.dense.lower()) is not None


def may_be_notice(line: Line) -> bool:
    """Whether a line may be a notice, or law: what stands before must tell."""
    dense = line.dense
    if len(dense) > _LONGEST or opening_of(line):
        return False
    patterns = (_DOUBTFUL, _SURE, _SAID_OF_THE_TEXT)
    return any(pattern.fullmatch(dense) for pattern in patterns)


def reads_as_law(line: Line) -> bool:
    """Whether a line says what somebody must or may do, or what a word means."""
    return _LAW.search(line.dense) is not None


def begins_notice(line: Line) -> bool:
    """Whether a line begins a notice in whole sentences, which may run over several lines."""
    return opening_of(line) is None and bool(_SAID_OF_THE_TEXT.fullmatch(line.dense))


def goes_on(line: Line) -> bool:
    """Whether this line may be the rest of such a notice, which the line before did not finish."""
    return opening_of(line) is None and not reads_as_law(line) and bool(_GOES_ON.match(line.dense))
