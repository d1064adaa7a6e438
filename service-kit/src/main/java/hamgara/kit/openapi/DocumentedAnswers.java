package hamgara.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;
import org.jboss.resteasy.reactive.ResponseStatus;

/// Documents the answers of an operation: its real status, and each refusal that its description names.
///
/// A description says `409 SLOT_TAKEN, SLOT_OVER; 422 AGES_REVERSED`. That one sentence is the source; here it becomes
/// an answer per status, so that generated clients and readers of the list see the same codes.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DocumentedAnswers implements OASFilter {

    private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)");
    private static final Pattern REFUSALS = Pattern.compile(
            "\\b([45][0-9]{2}) ([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*(?:\\s*,\\s*[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)*)");

    private final Map<String, Integer> statuses;

    public DocumentedAnswers(IndexView index) {
        this.statuses = index.getAnnotations(ResponseStatus.class).stream()
                .filter(found -> found.target().kind() == AnnotationTarget.Kind.METHOD)
                .collect(Collectors.toUnmodifiableMap(
                        found -> found.target().asMethod().declaringClass().simpleName() + "_"
                                + found.target().asMethod().name(),
                        found -> found.value().asInt(),
                        (first, same) -> first));
    }

    @Override
    public Operation filterOperation(Operation operation) {
        APIResponses answers = operation.getResponses();
        Integer status = statuses.get(operation.getOperationId());
        APIResponse success = answers.getAPIResponse("200");
        if (status != null && status != 200 && success != null) {
            var all = new TreeMap<String, APIResponse>(answers.getAPIResponses());
            all.remove("200");
            all.put(status.toString(), success.description(status == 201 ? "Created" : "Done"));
            answers.setAPIResponses(all);
        }
        if (operation.getDescription() != null) {
            refusals(operation.getDescription())
                    .forEach((code, slugs) -> answers.addAPIResponse(code, refusal(code, slugs)));
        }
        sort(answers);
        return operation;
    }

    /// Filters run in no fixed order; what they add has to stand in one.
    static void sort(APIResponses answers) {
        answers.setAPIResponses(new TreeMap<>(answers.getAPIResponses()));
    }

    /// The refusals a description names, by status, in its order.
    static SortedMap<String, Set<String>> refusals(String description) {
        String bare = REMARK.matcher(description).replaceAll("");
        var byStatus = new TreeMap<String, Set<String>>();
        Matcher found = REFUSALS.matcher(bare);
        while (found.find()) {
            byStatus.computeIfAbsent(found.group(1), status -> new LinkedHashSet<>())
                    .addAll(List.of(found.group(2).split("\\s*,\\s*")));
        }
        return byStatus;
    }

    private static APIResponse refusal(String status, Set<String> codes) {
        var answer = OASFactory.createAPIResponse().description(String.join(", ", codes));
        var media =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        for (String code : codes) {
            media.addExample(code, OASFactory.createExample().value(ProblemExample.of(status, code)));
        }
        return answer.content(OASFactory.createContent().addMediaType("application/problem+json", media));
    }
}
