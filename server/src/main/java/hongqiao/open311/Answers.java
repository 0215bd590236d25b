package hongqiao.open311;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One answer in either format. In XML a list is an element that holds one for each thing in it, under the singular. */
final class Answers {

    static final String XML = "xml";
    static final String JSON = "json";

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newFactory();

    private static final Map<String, String> SINGULARS = Map.of(
            "services", "service",
            "service_requests", "request",
            "attributes", "attribute",
            "values", "value",
            "errors", "error",
            "endpoints", "endpoint",
            "formats", "format");

    private static final MediaType XML_UTF_8 = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);

    private Answers() {}

    /** @param root the outermost element in XML; JSON has none */
    static ResponseEntity<byte[]> of(HttpStatus status, String format, String root, JsonNode content) {
        var xml = format.equals(XML);
        return ResponseEntity.status(status)
                .contentType(xml ? XML_UTF_8 : MediaType.APPLICATION_JSON)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(xml ? xml(root, content) : MAPPER.writeValueAsBytes(content));
    }

    private static byte[] xml(String root, JsonNode content) {
        var bytes = new ByteArrayOutputStream();
        try {
            var writer = WRITERS.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            write(writer, root, content);
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(XMLStreamWriter writer, String name, JsonNode node) throws XMLStreamException {
        writer.writeStartElement(name);
        if (node.isArray()) {
            var singular = Objects.requireNonNull(SINGULARS.get(name), name);
            for (var one : node) {
                write(writer, singular, one);
            }
        } else if (node.isObject()) {
            for (var entry : node.properties()) {
                write(writer, entry.getKey(), entry.getValue());
            }
        } else if (!node.isNull()) {
            writer.writeCharacters(writable(node.asString()));
        }
        writer.writeEndElement();
    }

    /** Without signs that no XML document can hold. */
    private static String writable(String text) {
        return text.codePoints()
                .filter(sign -> sign == '\t'
                        || sign == '\n'
                        || sign == '\r'
                        || sign >= 0x20 && sign <= 0xD7FF
                        || sign >= 0xE000 && sign <= 0xFFFD
                        || sign >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
