package hongqiao.report.docx;

import hongqiao.report.content.Chart;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A line chart as Word draws it itself. */
final class ChartXml {

    private static final List<String> COLOURS = List.of("1F4E79", "C00000", "7F7F7F");

    private ChartXml() {}

    static String xml(Chart chart) {
        var lines = IntStream.range(0, chart.series().size())
                .mapToObj(index -> line(chart, index))
                .collect(Collectors.joining());
        return Xml.HEAD + """
                <c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
                xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:roundedCorners val="0"/><c:chart>\
                <c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="0"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="1200" b="0"/>\
                <a:t>%s</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea>\
                <c:layout/><c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>%s<c:marker val="1"/><c:axId val="1"/>\
                <c:axId val="2"/></c:lineChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling>\
                <c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="out"/>\
                <c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx>\
                <c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>\
                <c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr>\
                </c:majorGridlines><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="zh-CN" sz="900" b="0"/><a:t>%s</a:t></a:r>\
                </a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:numFmt formatCode="General" sourceLinked="0"/>\
                <c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1"/>\
                <c:crosses val="min"/></c:valAx></c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>\
                <c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>""".formatted(Xml.text(chart.title()), lines, Xml.text(chart.unit()));
    }

    private static String line(Chart chart, int index) {
        var one = chart.series().get(index);
        var categories = chart.categories();
        var column = (char) ('B' + index);
        var last = categories.size() + 1;
        var colour = COLOURS.get(index % COLOURS.size());
        return """
                <c:ser><c:idx val="%1$d"/><c:order val="%1$d"/><c:tx><c:strRef><c:f>Sheet1!$%2$s$1</c:f><c:strCache><c:ptCount val="1"/>\
                <c:pt idx="0"><c:v>%3$s</c:v></c:pt></c:strCache></c:strRef></c:tx><c:spPr><a:ln w="25400"><a:solidFill>\
                <a:srgbClr val="%4$s"/></a:solidFill>%5$s</a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>\
                <a:solidFill><a:srgbClr val="%4$s"/></a:solidFill></c:spPr></c:marker><c:cat><c:strRef>\
                <c:f>Sheet1!$A$2:$A$%6$d</c:f><c:strCache><c:ptCount val="%7$d"/>%8$s</c:strCache></c:strRef></c:cat><c:val><c:numRef>\
                <c:f>Sheet1!$%2$s$2:$%2$s$%6$d</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="%7$d"/>%9$s\
                </c:numCache></c:numRef></c:val><c:smooth val="0"/></c:ser>""".formatted(
                        index,
                        column,
                        Xml.text(one.name()),
                        colour,
                        one.dashed() ? "<a:prstDash val=\"dash\"/>" : "",
                        last,
                        categories.size(),
                        IntStream.range(0, categories.size())
                                .mapToObj(i -> point(i, categories.get(i)))
                                .collect(Collectors.joining()),
                        IntStream.range(0, one.values().size())
                                .mapToObj(i -> {
                                    var value = one.values().get(i);
                                    return value == null ? "" : point(i, value.toPlainString());
                                })
                                .collect(Collectors.joining()));
    }

    private static String point(int index, String value) {
        return "<c:pt idx=\"%d\"><c:v>%s</c:v></c:pt>".formatted(index, Xml.text(value));
    }
}
