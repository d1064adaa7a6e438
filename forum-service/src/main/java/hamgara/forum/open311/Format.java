package hamgara.forum.open311;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

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

    private String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object plain(Object value) {
        if (value instanceof Element element) {
            Map<String, Object> members = new LinkedHashMap<>();
            element.members().forEach((name, member) -> members.put(name, plain(member)));
            return members;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Format::plain).toList();
        }
        return value;
    }

    private static String xml(String root, List<Element> elements) {
        return xml(new Element(root, Map.of("", elements)));
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
        for (Map.Entry<String, Object> member : element.members().entrySet()) {
            boolean isNamed = !member.getKey().isEmpty();
            if (isNamed) {
                writer.writeStartElement(member.getKey());
            }
            if (member.getValue() instanceof List<?> list) {
                for (Object each : list) {
                    write(writer, (Element) each);
                }
            } else {
                writer.writeCharacters(visible(String.valueOf(member.getValue())));
            }
            if (isNamed) {
                writer.writeEndElement();
            }
        }
        writer.writeEndElement();
    }

    /// XML has no words for control characters.
    private static String visible(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }
}
