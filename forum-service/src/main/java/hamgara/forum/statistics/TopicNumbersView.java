package hamgara.forum.statistics;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is proposed on a topic.
@Schema(name = "TopicNumbers", description = "What was proposed on a topic and what became of it.")
record TopicNumbersView(
        @Schema(description = "Code of the topic.", examples = "EDUCATION")
        String topic,

        @Schema(description = "Proposals.", examples = "31") int proposals,

        @Schema(description = "Supports that count.", examples = "1210")
        long supports,

        @Schema(description = "Proposals that are with an agency.", examples = "3")
        int withAgency,

        @Schema(description = "Proposals that were answered.", examples = "4")
        int answered) {}
