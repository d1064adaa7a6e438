package hamgara.kit.openapi;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.version.Conditional;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;

/// Documents what the kit adds to endpoints: the headers they need, that some need no token, and what a problem is.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DocumentedHeaders implements OASFilter {

    private static final String PROBLEM = "Problem";
    private static final String SECURITY_SCHEME = "SecurityScheme";
    private static final String LANGUAGE = "Language of titles and details: fa (without the header), ar or en.";

    private final Set<String> idempotent;
    private final Set<String> conditional;
    private final Set<String> open;
    private final Set<String> anybody;

    public DocumentedHeaders(IndexView index) {
        this.idempotent = operations(index, Idempotent.class);
        this.conditional = operations(index, Conditional.class);
        this.open = operations(index, PermitAll.class);
        this.anybody = ofMethods(
                index,
                RolesAllowed.class,
                found -> List.of(Roles.ANYBODY).equals(List.of(found.value().asStringArray())));
    }

    @Override
    public Operation filterOperation(Operation operation) {
        String id = operation.getOperationId();
        if (idempotent.contains(id)) {
            operation.addParameter(header(
                    "Idempotency-Key",
                    "1 to 255 visible characters of your making, such as a UUID. The same key and request get the first "
                            + "answer again, with the header Idempotent-Replayed; the same key with another request is "
                            + "refused (IDEMPOTENCY_KEY_REUSED).",
                    "0198c0de-0000-7000-8000-00000000000a"));
        }
        if (conditional.contains(id)) {
            operation.addParameter(header(
                    "If-Match",
                    "ETag of the version you have read; another version is refused (STALE_VERSION).",
                    "\"1-0011223344556677\""));
        }
        if (open.contains(id)) {
            operation.setSecurity(List.of()); // written down, so that nobody takes it for forgotten
        }
        if (anybody.contains(id)) {
            operation.setSecurity(List.of(
                    OASFactory.createSecurityRequirement().addScheme(SECURITY_SCHEME))); // a token, and no role of it
        }
        operation.addParameter(header("Accept-Language", LANGUAGE, "fa").required(false));
        return operation;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var field = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("One field at fault.")
                .addProperty("pointer", text("/nationalId"))
                .addProperty("code", text("SIZE"))
                .addProperty("detail", text("کد ملی باید ده رقم باشد."));
        var number = OASFactory.createSchema()
                .addType(Schema.SchemaType.INTEGER)
                .description("HTTP status.")
                .examples(List.of(412));
        var body = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description(
                        "What went wrong (RFC 9457). Programs branch on `code`; `title` and `detail` are for people and "
                                + "follow Accept-Language. Some problems carry further members.")
                .required(List.of("type", "title", "status", "detail", "instance", "code", "traceId"))
                .addProperty("type", text("/problems/stale-version"))
                .addProperty("title", text("در این میان تغییر کرده است"))
                .addProperty("detail", text("آن را دوباره بخوانید و تغییر خود را روی نسخهٔ کنونی تکرار کنید."))
                .addProperty("instance", text("/v1/venues/0198c0de-0000-7000-8000-00000000000d"))
                .addProperty("code", text("STALE_VERSION"))
                .addProperty("traceId", text("4bf92f3577b34da6a3ce929d0e0e4736"))
                .addProperty("status", number)
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(field));
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema(PROBLEM, body);
    }

    private static Schema text(String example) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).examples(List.of(example));
    }

    private static Parameter header(String name, String description, String example) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(true)
                .description(description)
                .example(example)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }

    /// Operation ids, as the strategy `class-method` makes them, of the methods with an annotation.
    static Set<String> operations(IndexView index, Class<?> annotation) {
        return ofMethods(index, annotation, _ -> true);
    }

    private static Set<String> ofMethods(IndexView index, Class<?> annotation, Predicate<AnnotationInstance> isMeant) {
        return index.getAnnotations(annotation).stream()
                .filter(isMeant)
                .filter(found -> found.target().kind() == AnnotationTarget.Kind.METHOD)
                .map(found -> found.target().asMethod())
                .map(method -> method.declaringClass().simpleName() + "_" + method.name())
                .collect(Collectors.toUnmodifiableSet());
    }
}
