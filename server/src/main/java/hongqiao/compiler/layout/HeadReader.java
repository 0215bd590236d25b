package hongqiao.compiler.layout;

import hongqiao.compiler.layout.Block.Kind;
import hongqiao.compiler.words.Numerals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads title and period: from the title, the line under it, the headings, and only then from the text. */
public final class HeadReader {

    private static final int HEAD_BLOCKS = 40;
    private static final int HEAD_CHARACTERS = 4000;
    private static final Pattern TITLE =
            Pattern.compile("(规划|纲要|计划|报告|方案|要点|意见|决定|决议|实施细则|任务书)(（[^）]{1,12}）|\\([^)]{1,12}\\))?$");
    private static final Pattern ORDINAL_PLAN = Pattern.compile("第([一二三四五六七八九十]{1,3})个五年");
    private static final Pattern SHORT_PLAN =
            Pattern.compile("(?<![第二三四五六七八九十百千0-9])([一二三四五六七八九]|十[一二三四五六七八九]?)五”?(规划|计划|时期|期间|末|发展)");
    private static final Pattern QUOTED_PLAN = Pattern.compile("“([一二三四五六七八九]|十[一二三四五六七八九]?)五”");
    private static final Pattern YEARS = Pattern.compile("((?:19|20)\\d\\d)年?[-至到]((?:19|20)\\d\\d)年?");
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)年");
    private static final Pattern REVIEW = Pattern.compile("(20\\d\\d)年(?:政府)?(?:主要)?工作(?:回顾|总结|情况)");
    private static final Pattern AHEAD =
            Pattern.compile("(20\\d\\d)年(?:的)?(?:政府|主要|重点|全市|全省|经济社会发展|工作){0,3}(?:总体)?(?:安排|任务|目标|打算|重点|要求|思路|建议)");
    private static final Pattern OPENING = Pattern.compile("(20\\d\\d)年是");
    private static final Pattern HAN_YEAR = Pattern.compile("([一二三四五六七八九〇零]{4})年");

    private final Prose prose;
    private final List<Block> blocks;
    private final String opening;
    private String title = "";
    private int titleStart;
    private int titleEnd;

    private HeadReader(Layout layout) {
        this.prose = layout.prose();
        this.blocks = layout.blocks();
        int end = Math.min(prose.length(), HEAD_CHARACTERS);
        this.opening = prose.folded().subSequence(0, end).toString();
    }

    public static Head read(Layout layout) {
        HeadReader reader = new HeadReader(layout);
        reader.readTitle();
        boolean report = reader.title.contains("工作报告")
                || Pattern.compile("代表[^。]{0,20}向[^。]{0,6}大会[^。]{0,8}报告")
                        .matcher(reader.opening)
                        .find()
                || reader.title.isEmpty() && reader.reported(false).isPresent();
        Period period = reader.period(report);
        boolean national = reader.title.contains("中华人民共和国") || reader.opening.contains("中华人民共和国国民经济");
        return new Head(reader.title, reader.titleStart, reader.titleEnd, period.from, period.to, report, national);
    }

    private record Period(@Nullable Integer from, @Nullable Integer to) {}

    private void readTitle() {
        int best = 0;
        String notice = "";
        int limit = Math.min(blocks.size(), HEAD_BLOCKS);
        for (int i = 0; i < limit && isTitleLine(blocks.get(i)); i++) {
            StringBuilder joined = new StringBuilder();
            for (int j = i; j < Math.min(limit, i + 4) && isTitleLine(blocks.get(j)); j++) {
                joined.append(prose.printed(blocks.get(j).start(), blocks.get(j).end()));
                String candidate = joined.toString().replaceFirst("^标题[:：]", "");
                if (candidate.length() > best && candidate.length() <= 90 && isTitle(candidate)) {
                    best = candidate.length();
                    title = candidate;
                    titleEnd = blocks.get(j).end();
                    titleStart = blocks.get(i).start() + joined.length() - candidate.length();
                }
                notice = candidate.contains("关于印发") && candidate.endsWith("通知") ? candidate : notice;
                if (blocks.get(j).end() - blocks.get(j).start() < 8) {
                    break;
                }
            }
        }
        if (title.isEmpty() && !notice.isEmpty()) {
            title = notice.replaceFirst("^.*关于印发", "").replaceFirst("的?通知$", "").replaceAll("[《》]", "");
        }
    }

    private boolean isTitle(String candidate) {
        return TITLE.matcher(candidate).find()
                && !candidate.contains("关于印发")
                && candidate.codePoints().noneMatch(c -> "。；，【】：:".indexOf(c) >= 0);
    }

    private boolean isTitleLine(Block block) {
        if (block.kind() == Kind.CELLS || block.isNumbered() && block.style() != Numbering.Style.DASH) {
            return false;
        }
        return block.end() - block.start() <= 70 || prose.folded().charAt(block.end() - 1) != '。';
    }

    private Period period(boolean report) {
        String fold = fold(title);
        String under = underTitle();
        Optional<Period> found = plan(fold)
                .or(() -> years(YEARS.matcher(fold)))
                .or(() -> report ? Optional.empty() : years(YEARS.matcher(under)))
                .or(() -> year(YEAR.matcher(fold)))
                .or(() -> report ? year(YEAR.matcher(under)).or(() -> hanYear(under)) : Optional.empty());
        if (found.isEmpty() && report) {
            found = reported(true);
        }
        return found.or(() -> reported(false)).or(this::mentioned).orElse(new Period(null, null));
    }

    /** The short lines between the title and the first paragraph, where dates and places of meetings stand. */
    private String underTitle() {
        StringBuilder under = new StringBuilder();
        for (Block block : blocks.subList(0, Math.min(blocks.size(), 30))) {
            if (block.start() < titleEnd && !title.isEmpty()) {
                continue;
            }
            if (block.end() - block.start() > 60) {
                break;
            }
            String line = prose.folded().subSequence(block.start(), block.end()).toString();
            boolean tells = line.startsWith("--") || line.startsWith("（") || line.contains("会议上");
            under.append(tells ? line : "").append('\n');
        }
        return under.toString();
    }

    private Optional<Period> plan(String words) {
        Matcher ordinal = ORDINAL_PLAN.matcher(words);
        if (ordinal.find()) {
            return fiveYears(
                    Numerals.hanValue(ordinal.group(1), 0, ordinal.group(1).length()));
        }
        Matcher quoted = QUOTED_PLAN.matcher(words);
        if (quoted.find()) {
            return fiveYears(
                    Numerals.hanValue(quoted.group(1), 0, quoted.group(1).length()));
        }
        Matcher shortly = SHORT_PLAN.matcher(words);
        return shortly.find() && !shortly.group(2).equals("发展")
                ? fiveYears(
                        Numerals.hanValue(shortly.group(1), 0, shortly.group(1).length()))
                : Optional.empty();
    }

    private static Optional<Period> fiveYears(@Nullable BigDecimal ordinal) {
        if (ordinal == null || ordinal.intValue() < 1 || ordinal.intValue() > 30) {
            return Optional.empty();
        }
        int from = Head.firstYear(ordinal.intValue());
        return Optional.of(new Period(from, from + 4));
    }

    private static Optional<Period> years(Matcher matcher) {
        if (!matcher.find()) {
            return Optional.empty();
        }
        int from = Integer.parseInt(matcher.group(1));
        int to = Integer.parseInt(matcher.group(2));
        return to > from && to - from <= 30 ? Optional.of(new Period(from, to)) : Optional.empty();
    }

    private static Optional<Period> year(Matcher matcher) {
        return matcher.find() ? single(Integer.parseInt(matcher.group(1))) : Optional.empty();
    }

    private static Optional<Period> hanYear(String words) {
        Matcher matcher = HAN_YEAR.matcher(words);
        return matcher.find()
                ? single(Integer.parseInt(Numerals.hanValue(matcher.group(1), 0, 4) + ""))
                : Optional.empty();
    }

    private static Optional<Period> single(int year) {
        return Optional.of(new Period(year, year));
    }

    /** {@code 2023年工作回顾} was written in 2024; {@code 2024年工作安排} as well. */
    private Optional<Period> reported(boolean report) {
        String all = prose.folded().toString();
        int ahead = AHEAD.matcher(all)
                .results()
                .mapToInt(HeadReader::firstGroup)
                .max()
                .orElse(0);
        int review = REVIEW.matcher(all)
                .results()
                .mapToInt(HeadReader::firstGroup)
                .max()
                .orElse(0);
        if (ahead == 0 && review == 0) {
            int opened = OPENING.matcher(all)
                    .results()
                    .mapToInt(HeadReader::firstGroup)
                    .max()
                    .orElse(0);
            return opened > 0 && report ? single(opened) : Optional.empty();
        }
        return single(review > 0 ? review + 1 : ahead);
    }

    private static int firstGroup(MatchResult result) {
        return Integer.parseInt(result.group(1));
    }

    /** The five-year plan that the text names most. */
    private Optional<Period> mentioned() {
        Optional<Period> ordinal = ORDINAL_PLAN
                .matcher(opening)
                .results()
                .findFirst()
                .flatMap(result -> fiveYears(
                        Numerals.hanValue(result.group(1), 0, result.group(1).length())));
        if (ordinal.isPresent()) {
            return ordinal;
        }
        int[] counts = new int[31];
        SHORT_PLAN.matcher(prose.folded()).results().forEach(result -> {
            BigDecimal value =
                    Numerals.hanValue(result.group(1), 0, result.group(1).length());
            if (value != null && value.intValue() <= 30) {
                counts[value.intValue()]++;
            }
        });
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > 0 && counts[i] >= counts[best] ? i : best;
        }
        return best == 0 ? Optional.empty() : fiveYears(BigDecimal.valueOf(best));
    }

    private static String fold(String words) {
        StringBuilder folded = new StringBuilder(words.length());
        words.chars().forEach(c -> folded.append(Prose.fold((char) c)));
        return folded.toString();
    }
}
