package hamgara.kit.openapi;

import hamgara.kit.problem.Refusal;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.resteasy.reactive.ResponseStatus;

/// Documents the answers of an operation: its real status, each refusal that its description names, and those that
/// come of what it takes.
///
/// A description says `409 SLOT_TAKEN, SLOT_OVER; 422 AGES_REVERSED`, or names a refusal alone in backticks, whose
/// status its family tells. That one sentence is the source; here it becomes an answer per status, so that generated
/// clients and readers of the list see the same codes. What every body, key or version may meet, `CommonRefusals`
/// adds.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DocumentedAnswers implements OASFilter {

    private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)");
    private static final Pattern REFUSALS = Pattern.compile(
            "\\b([45][0-9]{2}) ([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*(?:\\s*,\\s*[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)*)");

    private static final Pattern NOT_MODIFIED = Pattern.compile("\\b304 ");
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)`");
    private static final Map<String, String> FAMILIES = Map.ofEntries(
            Map.entry("Malformed", "400"),
            Map.entry("Forbidden", "403"),
            Map.entry("NotFound", "404"),
            Map.entry("Conflict", "409"),
            Map.entry("InProgress", "409"),
            Map.entry("Gone", "410"),
            Map.entry("Stale", "412"),
            Map.entry("TooLarge", "413"),
            Map.entry("Invalid", "422"),
            Map.entry("ConditionMissing", "428"),
            Map.entry("TooMany", "429"),
            Map.entry("Unavailable", "503"));

    private final Map<String, Integer> statuses;
    private final Map<String, String> refusals;
    private final CommonRefusals common;

    public DocumentedAnswers(IndexView index) {
        this.statuses = index.getAnnotations(ResponseStatus.class).stream()
                .filter(found -> found.target().kind() == AnnotationTarget.Kind.METHOD)
                .collect(Collectors.toUnmodifiableMap(
                        found -> found.target().asMethod().declaringClass().simpleName() + "_"
                                + found.target().asMethod().name(),
                        found -> found.value().asInt(),
                        (first, same) -> first));
        this.common = new CommonRefusals(index);
        this.refusals = new TreeMap<>();
        FAMILIES.forEach((family, status) -> index.getAllKnownSubclasses(
                        DotName.createSimple(Refusal.class.getName() + "$" + family))
                .forEach(refusal -> refusals.put(code(refusal.simpleName()), status)));
    }

    /// The code of a refusal, which is its name.
    private static String code(String simpleName) {
        return simpleName.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
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
        String description = operation.getDescription();
        SortedMap<String, Set<String>> named = description == null ? new TreeMap<>() : refusals(description, refusals);
        common.of(operation).forEach(refusal -> name(named, refusal.status(), refusal.code()));
        named.forEach((code, slugs) -> answers.addAPIResponse(code, refusal(code, slugs)));
        if (description != null && NOT_MODIFIED.matcher(description).find()) {
            answers.addAPIResponse("304", OASFactory.createAPIResponse().description("Nothing has changed"));
        }
        answers.addAPIResponse(
                "default",
                problems("500", Set.of("INTERNAL_ERROR")).description("A refusal or a fault; `code` says which."));
        answers.setAPIResponses(new TreeMap<>(answers.getAPIResponses())); // filters run in no fixed order
        return operation;
    }

    private static void name(SortedMap<String, Set<String>> named, String status, String code) {
        named.computeIfAbsent(status, _ -> new LinkedHashSet<>()).add(code);
    }

    /// Where a problem came up is told by its path, which an operation alone does not know.
    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .values()
                        .forEach(operation -> operation.getResponses().getAPIResponses().values().stream()
                                .filter(answer -> answer.getContent() != null)
                                .map(answer -> answer.getContent().getMediaType("application/problem+json"))
                                .filter(media -> media != null && media.getExamples() != null)
                                .forEach(media -> media.getExamples()
                                        .values()
                                        .forEach(example ->
                                                example.setValue(ProblemExample.at(path, example.getValue()))))));
    }

    /// The refusals a description names, by status, in its order.
    static SortedMap<String, Set<String>> refusals(String description, Map<String, String> statusByCode) {
        String bare = REMARK.matcher(description).replaceAll("");
        var byStatus = new TreeMap<String, Set<String>>();
        Matcher found = REFUSALS.matcher(bare);
        while (found.find()) {
            byStatus.computeIfAbsent(found.group(1), status -> new LinkedHashSet<>())
                    .addAll(List.of(found.group(2).split("\\s*,\\s*")));
        }
        Matcher named = NAMED.matcher(description);
        while (named.find()) {
            String status = statusByCode.get(named.group(1));
            if (status != null) {
                name(byStatus, status, named.group(1));
            }
        }
        return byStatus;
    }

    private static APIResponse refusal(String status, Set<String> codes) {
        return problems(status, codes).description(String.join(", ", codes));
    }

    private static APIResponse problems(String status, Set<String> codes) {
        var media =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        for (String code : codes) {
            media.addExample(code, OASFactory.createExample().value(ProblemExample.of(status, code)));
        }
        return OASFactory.createAPIResponse()
                .content(OASFactory.createContent().addMediaType("application/problem+json", media));
    }
}
