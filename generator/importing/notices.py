"""Recognizes lines that web pages, publishers and printers add, and that cannot be law."""

import re

_MARKS = r"【】\[\]［］（）()|｜/·:：、>"
_TOOLS = (
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
_NOTICE = re.compile(
    r"本(?:文|站|资料|文档|页)(?:内容|资料|信息)?(?:来自|来源|摘自|转自|转载|由).*"
    r"|.*(?:本文|本站|网络转载|来自网络|非正式文本).*(?:仅供|参考|异议|侵权|联系).*"
    r"|.*如有(?:任何)?(?:异议|侵权).*联系我们.*"
    rf"|[（(【\[]?(?:{_SAID_OF_IT})[:：].{{0,59}}[^。；:：]|【(?:{_SAID_OF_IT}|{_SAID_ABOVE})】.*"
    r"|(?:https?://|www\.)\S+|\d{4}[/-]\d{1,2}[/-]\d{3,4}:\d{2}.*|字[号体][:：]?\W*大\W*中\W*小.*"
    r"|(?:扫码|扫一扫|长按|关注).{0,20}(?:公众号|二维码|关注|打开当前页).{0,12}"
    rf"|[{_MARKS}]*(?:(?:{_TOOLS})[{_MARKS}]*)+|(?:{_SITES})"
    r"|(?:上|下)一[篇条页][:：].*|相关(?:链接|阅读|文章|稿件|新闻|附件|解读)[:：]?|附件下载[:：]?"
    r"|(?:您的?)?(?:当前|现在)的?(?:所在)?位置[:：].*|首页[>＞»/].*|您是第\d+位(?:访客|访问者)"
    r"|(?:版权所有|主办单位|承办单位|技术支持|网站标识码)[:：©].*|.*(?:ICP备|公网安备)\d*.*"
)
_ABOVE = re.compile(rf"(?:{_SAID_ABOVE})[:：].{{0,80}}")
_LONGEST = 200
_GOES_ON = re.compile(r".*(?:联系|删除|处理|学习|交流|参考|侵权|转载|我们)")


def is_notice(dense: str, *, above: bool) -> bool:
    """Whether a line, given without blanks, is a notice. `above`: it stands above the first
    article, where web pages list facts about the law; in an annex the same words may be those of a
    form.
    """
    if len(dense) > _LONGEST:
        return False
    return bool(_NOTICE.fullmatch(dense) or (above and _ABOVE.fullmatch(dense)))


def goes_on(dense: str) -> bool:
    """Whether this line may be the rest of a notice that the line before did not finish."""
    return bool(_GOES_ON.match(dense))
