package hamgara.kit.openapi;

import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.version.Conditional;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.IndexView;

/// What an operation may refuse because of what it takes: a token, a role, a body, ids, pages, keys and versions.
///
/// The kit refuses these alike everywhere, so no description has to name them.
class CommonRefusals {

    private final Set<String> idempotent;
    private final Set<String> conditional;
    private final Set<String> open;
    private final Set<String> roles;

    CommonRefusals(IndexView index) {
        this.idempotent = DocumentedHeaders.operations(index, Idempotent.class);
        this.conditional = DocumentedHeaders.operations(index, Conditional.class);
        this.open = DocumentedHeaders.operations(index, PermitAll.class);
        this.roles = DocumentedHeaders.operations(index, RolesAllowed.class);
    }

    /// A refusal and its status.
    record Common(String status, String code) {}

    List<Common> of(Operation operation) {
        String id = operation.getOperationId();
        var found = new ArrayList<Common>();
        if (takesJson(operation)) {
            found.add(new Common("400", "MALFORMED_JSON"));
            found.add(new Common("422", "INVALID_FIELDS"));
        }
        for (Parameter parameter : parameters(operation)) {
            if (parameter.getIn() == Parameter.In.PATH && isUuid(parameter)) {
                found.add(new Common("400", "NOT_A_UUID"));
            } else if (parameter.getIn() == Parameter.In.QUERY
                    && parameter.getName().equals("cursor")) {
                found.add(new Common("400", "BAD_CURSOR"));
            } else if (parameter.getIn() == Parameter.In.QUERY
                    && parameter.getName().equals("limit")) {
                found.add(new Common("400", "BAD_LIMIT"));
            } else if (parameter.getIn() == Parameter.In.QUERY && parameter.getSchema() != null) {
                found.addAll(ofValue(parameter.getSchema()));
            }
        }
        if (!open.contains(id)) {
            found.add(new Common("401", "TOKEN_MISSING"));
            found.add(new Common("401", "TOKEN_NOT_ACCEPTED"));
        }
        if (roles.contains(id)) {
            found.add(new Common("403", "ROLE_NOT_ALLOWED"));
        }
        if (idempotent.contains(id)) {
            found.add(new Common("400", "IDEMPOTENCY_KEY_MALFORMED"));
            found.add(new Common("409", "REQUEST_IN_PROGRESS"));
            found.add(new Common("422", "IDEMPOTENCY_KEY_REUSED"));
            found.add(new Common("428", "IDEMPOTENCY_KEY_MISSING"));
        }
        if (conditional.contains(id)) {
            found.add(new Common("400", "IF_MATCH_MALFORMED"));
            found.add(new Common("412", "STALE_VERSION"));
            found.add(new Common("428", "IF_MATCH_MISSING"));
        }
        return found;
    }

    /// What is more than any text may be unreadable, what is bounded may be out of its bounds.
    private static List<Common> ofValue(Schema schema) {
        var found = new ArrayList<Common>();
        String ref = schema.getRef();
        if (ref != null || isNoText(schema)) {
            found.add(new Common("400", "MALFORMED_PARAMETER"));
        }
        if (ref != null && (ref.endsWith("/LocalDate") || ref.endsWith("/Instant"))) {
            found.add(new Common("422", "DATE_OUT_OF_RANGE"));
        }
        if (schema.getPattern() != null
                || schema.getMinimum() != null
                || schema.getMaximum() != null
                || schema.getMaxLength() != null) {
            found.add(new Common("422", "INVALID_FIELDS"));
        }
        return found;
    }

    private static boolean isNoText(Schema schema) {
        return schema.getType() != null && !schema.getType().contains(Schema.SchemaType.STRING);
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private static boolean isUuid(Parameter parameter) {
        return parameter.getSchema() != null
                && "#/components/schemas/UUID".equals(parameter.getSchema().getRef());
    }

    private static boolean takesJson(Operation operation) {
        return operation.getRequestBody() != null
                && operation.getRequestBody().getContent() != null
                && operation.getRequestBody().getContent().getMediaType("application/json") != null;
    }
}
