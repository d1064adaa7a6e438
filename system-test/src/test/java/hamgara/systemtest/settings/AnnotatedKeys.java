package hamgara.systemtest.settings;

import java.io.IOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.classfile.attribute.RuntimeVisibleParameterAnnotationsAttribute;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The keys of configuration that compiled classes ask for, each with what holds when nobody sets it.
final class AnnotatedKeys {

    private static final String MAPPING = "Lio/smallrye/config/ConfigMapping;";
    private static final String OTHERWISE = "Lio/smallrye/config/WithDefault;";
    private static final String PROPERTY = "Lorg/eclipse/microprofile/config/inject/ConfigProperty;";
    private static final Pattern IN_BRACES = Pattern.compile("\\{(hamgara\\.[a-z.-]+)}");

    private final Path folder;
    private final Map<String, String> keys = new TreeMap<>();

    private AnnotatedKeys(Path folder) {
        this.folder = folder;
    }

    static Map<String, String> in(Path folder) throws IOException {
        AnnotatedKeys found = new AnnotatedKeys(folder);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".class")).toList()) {
                found.look(ClassFile.of().parse(file));
            }
        }
        return found.keys;
    }

    private void look(ClassModel type) throws IOException {
        for (Annotation annotation : of(type)) {
            if (is(annotation, MAPPING)) {
                mapping(text(annotation, "prefix").orElseThrow(), type);
            }
        }
        for (AttributedElement field : type.fields()) {
            of(field).forEach(this::look);
        }
        for (MethodModel method : type.methods()) {
            of(method).forEach(this::look);
            method.findAttribute(Attributes.runtimeVisibleParameterAnnotations())
                    .map(RuntimeVisibleParameterAnnotationsAttribute::parameterAnnotations)
                    .orElse(List.of())
                    .forEach(parameter -> parameter.forEach(this::look));
        }
    }

    /// A key that is injected, or one in braces, as jobs have it.
    private void look(Annotation annotation) {
        if (is(annotation, PROPERTY)) {
            keys.merge(
                    text(annotation, "name").orElseThrow(),
                    text(annotation, "defaultValue").orElse(Setting.REQUIRED),
                    (known, more) -> known.equals(Setting.REQUIRED) ? more : known);
        }
        for (AnnotationElement element : annotation.elements()) {
            look(element.value());
        }
    }

    private void look(AnnotationValue value) {
        switch (value) {
            case AnnotationValue.OfString string -> {
                Matcher key = IN_BRACES.matcher(string.stringValue());
                while (key.find()) {
                    keys.putIfAbsent(key.group(1), Setting.REQUIRED);
                }
            }
            case AnnotationValue.OfArray array -> array.values().forEach(this::look);
            case AnnotationValue.OfAnnotation inner -> look(inner.annotation());
            default -> {}
        }
    }

    /// Each method without a body is a key, or a group of them.
    private void mapping(String prefix, ClassModel type) throws IOException {
        for (MethodModel method : type.methods()) {
            if (method.flags().has(AccessFlag.ABSTRACT)) {
                String key = prefix + "." + kebab(method.methodName().stringValue());
                ClassDesc result = method.methodTypeSymbol().returnType();
                Optional<String> otherwise = of(method).stream()
                        .filter(annotation -> is(annotation, OTHERWISE))
                        .findFirst()
                        .flatMap(annotation -> text(annotation, "value"));
                Path group = folder.resolve(result.descriptorString().replaceAll("^L|;$", "") + ".class");
                if (Files.exists(group)) {
                    mapping(key, ClassFile.of().parse(group));
                } else {
                    boolean optional = result.displayName().startsWith("Optional");
                    keys.put(key, otherwise.orElse(optional ? Setting.NONE : Setting.REQUIRED));
                }
            }
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static List<Annotation> of(AttributedElement element) {
        return element.findAttribute(Attributes.runtimeVisibleAnnotations())
                .map(RuntimeVisibleAnnotationsAttribute::annotations)
                .orElse(List.of());
    }

    private static boolean is(Annotation annotation, String descriptor) {
        return annotation.className().equalsString(descriptor);
    }

    private static Optional<String> text(Annotation annotation, String name) {
        return annotation.elements().stream()
                .filter(element -> element.name().equalsString(name))
                .map(AnnotationElement::value)
                .filter(AnnotationValue.OfString.class::isInstance)
                .map(value -> ((AnnotationValue.OfString) value).stringValue())
                .findFirst();
    }
}
