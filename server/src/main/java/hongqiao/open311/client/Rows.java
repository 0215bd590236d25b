package hongqiao.open311.client;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an answer of a GeoReport server, in either format, as rows of names and texts. Real servers leave fields out, send numbers as texts and
 * texts as numbers, and one thing where a list should be; what is nested deeper in a row is left out.
 */
final class Rows {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final XMLInputFactory XML = factory();
    private static final int MOST = 5_000;
    private static final int DEEPEST = 8;

    private Rows() {}

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** @throws PeerFault it is in no such format, or has more than 5,000 rows */
    static List<Map<String, String>> read(String format, byte[] body) throws PeerFault {
        var rows = format.equals("xml") ? xml(body) : json(body);
        if (rows.size() > MOST) {
            throw PeerFault.lasting("more than " + MOST + " rows");
        }
        return rows;
    }

    private static List<Map<String, String>> json(byte[] body) throws PeerFault {
        JsonNode tree;
        try {
            tree = JSON.readTree(body);
        } catch (JacksonException broken) {
            throw PeerFault.passing("answer is not JSON");
        }
        if (tree == null || !tree.isContainer()) {
            throw PeerFault.passing("answer is not JSON");
        }
        // Some put the list into an object: {"requests": [...]}.
        var list = tree;
        if (tree.isObject() && tree.size() == 1 && tree.iterator().next().isArray()) {
            list = tree.iterator().next();
        }
        var rows = new ArrayList<Map<String, String>>();
        for (var one : list.isArray() ? list : List.of(list)) {
            if (one.isObject()) {
                var row = new LinkedHashMap<String, String>();
                one.propertyStream()
                        .filter(entry -> entry.getValue().isValueNode()
                                && !entry.getValue().isNull())
                        .forEach(entry ->
                                row.put(entry.getKey(), entry.getValue().asString()));
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<Map<String, String>> xml(byte[] body) throws PeerFault {
        var rows = new ArrayList<Map<String, String>>();
        try {
            var reader = XML.createXMLStreamReader(new ByteArrayInputStream(body));
            var text = new StringBuilder();
            var row = new LinkedHashMap<String, String>();
            int depth = 0;
            int deepest = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        deepest = depth;
                        requireBounded(depth, rows);
                        text.setLength(0);
                        if (depth == 2) {
                            row = new LinkedHashMap<>();
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (depth == 3 && deepest == 3 && !text.toString().isBlank()) {
                            row.put(reader.getLocalName(), text.toString().strip());
                        } else if (depth == 2) {
                            rows.add(row);
                        }
                        depth--;
                    }
                    case XMLStreamConstants.DTD -> throw PeerFault.lasting("answer has a DTD");
                    default -> {} // comments and the like say nothing
                }
            }
        } catch (XMLStreamException broken) {
            throw PeerFault.passing("answer is not XML");
        }
        return rows;
    }

    private static void requireBounded(int depth, List<?> rows) throws PeerFault {
        if (depth > DEEPEST || rows.size() > MOST) {
            throw PeerFault.lasting("answer is nested too deep or too long");
        }
    }

    /** What the first of several names says; empty: none says anything. */
    static Optional<String> text(Map<String, String> row, String... names) {
        for (var name : names) {
            var text = row.get(name);
            if (text != null && !text.isBlank() && !text.equalsIgnoreCase("null")) {
                return Optional.of(text.strip());
            }
        }
        return Optional.empty();
    }
}
