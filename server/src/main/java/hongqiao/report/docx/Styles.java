package hongqiao.report.docx;

import hongqiao.report.content.Style;

/**
 * Type of official documents: the title in 小标宋, text in 仿宋, headings in 黑体 and 楷体, each by its name with free faces to fall back
 * on where a machine has none of them.
 */
final class Styles {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** Exactly 28.95 pt between lines: 22 of them fill a page. */
    private static final String LINES = "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"579\" w:lineRule=\"exact\"/>";

    /** Tables and notes are set closer than the lines of the text. */
    private static final String FREE = "<w:snapToGrid w:val=\"0\"/>";

    private static final String CENTRED = "<w:jc w:val=\"center\"/>";

    private static final String TWO_CHARACTERS = "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>";

    static final String FONTS = Xml.HEAD + "<w:fonts xmlns:w=\"" + WORD + "\">"
            + font("方正小标宋简体", "FZXiaoBiaoSong-B05S,思源宋体,Noto Serif CJK SC,Noto Serif CJK SC Black,SimSun")
            + font("仿宋_GB2312", "仿宋,FangSong,FandolFang,Noto Serif CJK SC")
            + font("黑体", "SimHei,思源黑体,Noto Sans CJK SC")
            + font("楷体_GB2312", "楷体,KaiTi,FandolKai,AR PL UKai CN,Noto Serif CJK SC")
            + font("宋体", "SimSun,Noto Serif CJK SC")
            + "</w:fonts>";

    static final String SETTINGS = Xml.HEAD + "<w:settings xmlns:w=\"" + WORD + "\"><w:zoom w:percent=\"100\"/>"
            + "<w:defaultTabStop w:val=\"640\"/><w:evenAndOddHeaders/></w:settings>";

    static final String XML = Xml.HEAD + "<w:styles xmlns:w=\"" + WORD + "\"><w:docDefaults><w:rPrDefault><w:rPr>"
            + fonts("仿宋_GB2312")
            + "<w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault>"
            + "<w:pPrDefault/></w:docDefaults>"
            + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
            + paragraph(
                    "Title",
                    "Title",
                    "",
                    "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"700\" w:lineRule=\"exact\"/>" + CENTRED,
                    "方正小标宋简体",
                    44,
                    false)
            + paragraph("Subtitle", "Subtitle", "", LINES + CENTRED, "楷体_GB2312", 32, false)
            + paragraph("Heading1", "heading 1", "0", "<w:keepNext/>" + LINES + TWO_CHARACTERS, "黑体", 32, false)
            + paragraph("Heading2", "heading 2", "1", "<w:keepNext/>" + LINES + TWO_CHARACTERS, "楷体_GB2312", 32, false)
            + paragraph("Heading3", "heading 3", "2", "<w:keepNext/>" + LINES + TWO_CHARACTERS, "仿宋_GB2312", 32, true)
            + paragraph("Body", "Body", "", LINES + TWO_CHARACTERS + "<w:jc w:val=\"both\"/>", "仿宋_GB2312", 32, false)
            + paragraph("Contents", "Contents", "", LINES, "仿宋_GB2312", 28, false)
            + paragraph(
                    "Caption",
                    "caption",
                    "",
                    "<w:keepNext/>" + FREE + "<w:spacing w:before=\"120\" w:after=\"60\"/>" + CENTRED,
                    "黑体",
                    24,
                    false)
            + paragraph(
                    "Cell",
                    "Cell",
                    "",
                    FREE + "<w:spacing w:before=\"40\" w:after=\"40\"/>" + CENTRED,
                    "仿宋_GB2312",
                    21,
                    false)
            + paragraph(
                    "CellHead",
                    "Cell head",
                    "",
                    FREE + "<w:spacing w:before=\"40\" w:after=\"40\"/>" + CENTRED,
                    "黑体",
                    21,
                    false)
            + paragraph(
                    "Note", "Note", "", FREE + "<w:spacing w:before=\"40\" w:after=\"120\"/>", "楷体_GB2312", 21, false)
            + "<w:style w:type=\"table\" w:styleId=\"Grid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>"
            + border("top", 8) + border("left", 4) + border("bottom", 8) + border("right", 4) + border("insideH", 4)
            + border("insideV", 4)
            + "</w:tblBorders><w:tblCellMar><w:left w:w=\"60\" w:type=\"dxa\"/><w:right w:w=\"60\" w:type=\"dxa\"/></w:tblCellMar>"
            + "</w:tblPr></w:style></w:styles>";

    private Styles() {}

    static String id(Style style) {
        return switch (style) {
            case TITLE -> "Title";
            case SUBTITLE -> "Subtitle";
            case LEVEL_1 -> "Heading1";
            case LEVEL_2 -> "Heading2";
            case LEVEL_3 -> "Heading3";
            case BODY -> "Body";
            case CAPTION -> "Caption";
            case CELL -> "Cell";
            case CELL_HEAD -> "CellHead";
            case NOTE -> "Note";
        };
    }

    static boolean isHeading(String id) {
        return id.equals("Title") || id.startsWith("Heading");
    }

    /** The page's number in size 4 between dashes, towards the outer edge. */
    static String footer(String side) {
        return Xml.HEAD + "<w:ftr xmlns:w=\"" + WORD + "\"><w:p><w:pPr><w:jc w:val=\"" + side + "\"/></w:pPr>"
                + number("— ")
                + "<w:r>" + look() + "<w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>" + look()
                + "<w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r>" + look()
                + "<w:fldChar w:fldCharType=\"end\"/></w:r>" + number(" —") + "</w:p></w:ftr>";
    }

    private static String number(String text) {
        return "<w:r>" + look() + "<w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    private static String look() {
        return "<w:rPr>" + fonts("宋体") + "<w:sz w:val=\"28\"/></w:rPr>";
    }

    private static String font(String name, String others) {
        return "<w:font w:name=\"%s\"><w:altName w:val=\"%s\"/><w:charset w:val=\"86\"/></w:font>"
                .formatted(name, others);
    }

    private static String fonts(String name) {
        return "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"%1$s\" w:cs=\"Times New Roman\"/>"
                .formatted(name);
    }

    private static String paragraph(
            String id, String name, String outline, String layout, String font, int halfPoints, boolean bold) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"%s\"><w:name w:val=\"%s\"/><w:basedOn w:val=\"Normal\"/><w:pPr>%s%s</w:pPr><w:rPr>%s%s<w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/></w:rPr></w:style>"
                .formatted(
                        id,
                        name,
                        layout,
                        outline.isEmpty() ? "" : "<w:outlineLvl w:val=\"" + outline + "\"/>",
                        fonts(font),
                        bold ? "<w:b/>" : "",
                        halfPoints,
                        halfPoints);
    }

    private static String border(String side, int width) {
        return "<w:%s w:val=\"single\" w:sz=\"%d\" w:space=\"0\" w:color=\"auto\"/>".formatted(side, width);
    }
}
