package hamgara.forum.open311;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// Writes the same answer in the two formats of the standard.
@ApplicationScoped
class Format {

    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    private final ObjectMapper json;

    Format(ObjectMapper json) {
        this.json = json;
    }

    String text(String format, String root, List<Element> elements) {
        return format.equals("xml") ? xml(root, elements) : json(plain(elements));
    }

    /// The one answer of the standard that is no list in JSON.
    String text(String format, Element element) {
        return format.equals("xml") ? xml(element) : json(plain(element));
    }

    static String mediaType(String format) {
        return (format.equals("xml") ? "text/xml" : "application/json") + ";charset=UTF-8";
    }

    private String json(@Nullable Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Element element) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            element.members().forEach((name, member) -> members.put(name, plain(member)));
            return members;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> members = new ArrayList<>();
            for (Object each : list) {
                members.add(plain(each));
            }
            return members;
        }
        return value instanceof Word word ? word.text() : value;
    }

    private static String xml(String root, List<Element> elements) {
        return xml(Element.of(root).with("", elements));
    }

    private static String xml(Element element) {
        var text = new StringWriter();
        try {
            XMLStreamWriter writer = XML.createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
            write(writer, element);
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static void write(XMLStreamWriter writer, Element element) throws XMLStreamException {
        writer.writeStartElement(element.name());
        for (Map.Entry<String, @Nullable Object> member : element.members().entrySet()) {
            boolean isNamed = !member.getKey().isEmpty();
            if (isNamed) {
                writer.writeStartElement(member.getKey());
            }
            writeValue(writer, member.getValue());
            if (isNamed) {
                writer.writeEndElement();
            }
        }
        writer.writeEndElement();
    }

    private static void writeValue(XMLStreamWriter writer, @Nullable Object value) throws XMLStreamException {
        if (value instanceof List<?> list) {
            for (Object each : list) {
                writeValue(writer, each);
            }
        } else if (value instanceof Element element) {
            write(writer, element);
        } else if (value instanceof Word word) {
            write(writer, Element.of(word.name()).with("", word.text()));
        } else if (value != null) {
            writer.writeCharacters(visible(value.toString()));
        }
    }

    /// XML has no words for control characters.
    private static String visible(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }
}
