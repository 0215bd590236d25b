package hongqiao.pack;

import hongqiao.pack.Codes.Code;
import hongqiao.pack.Codes.CodeList;
import hongqiao.shared.NearNames;
import hongqiao.shared.Words;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Component;

/** Code lists: {@code codes/KEY.csv}, one code a line. */
@Component
public final class CodeKind implements PackKind<Codes> {

    @Override
    public String folder() {
        return "codes";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Codes read(PackContent content) {
        var lists = new LinkedHashMap<String, CodeList>();
        for (var file : content.list(folder())) {
            var rows = content.csv(file, "codes", "codeRow", "key");
            var codes = new LinkedHashMap<String, Code>();
            for (var row : rows) {
                var parent = row.values().path("parent");
                var code = new Code(
                        row.values().path("key").asString(),
                        new Words(
                                row.values().path("zh").asString(),
                                row.values().path("en").asString()),
                        parent.isString() ? parent.asString() : null);
                codes.put(code.key(), code);
            }
            for (var row : rows) {
                var parent = row.values().path("parent").asString("");
                if (!parent.isEmpty() && !codes.containsKey(parent)) {
                    content.refuse(
                            file,
                            row.line(),
                            "dangling-code",
                            new Words(
                                    "上级代码“%s”不在本表".formatted(parent),
                                    "the parent “%s” is not in this list".formatted(parent)),
                            NearNames.of(parent, codes.keySet(), new Words("可用的有", "there are")));
                }
            }
            if (lists.put(file.key(), new CodeList(file.key(), file.pack(), codes)) != null) {
                content.refuse(
                        file,
                        null,
                        "duplicate-key",
                        new Words(
                                "代码表“%s”已在另一个资源包中".formatted(file.key()),
                                "another pack has a code list “%s” too".formatted(file.key())),
                        new Words("换一个键", "give it another key"));
            }
        }
        return new Codes(lists);
    }
}
