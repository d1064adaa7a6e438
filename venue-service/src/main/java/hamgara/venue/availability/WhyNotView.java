package hamgara.venue.availability;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why slots that were looked at are not among the answers.
@Schema(
        name = "WhyNot",
        description =
                "How many slots of the places and days asked for were left out, each under the first reason that holds. "
                        + "Times that a party chooses are not counted.")
record WhyNotView(
        @Schema(description = "They have begun.", examples = "3")
        long begun,

        @Schema(description = "The venue is closed then, or the slot is.", examples = "0")
        long closed,

        @Schema(description = "A school keeps that time for its pupils.", examples = "0")
        long keptForPupils,

        @Schema(description = "At another time of day.", examples = "14")
        long otherTime,

        @Schema(description = "Kept for others than those asked for.", examples = "6")
        long audience,

        @Schema(description = "For another age.", examples = "0")
        long age,

        @Schema(description = "Staff that they require is not confirmed yet; it may be later.", examples = "2")
        long staff,

        @Schema(description = "For fewer people: more than 20 come as a group, by a group request.", examples = "0")
        long partyTooLarge,

        @Schema(description = "Booked, so that not enough places are left.", examples = "9")
        long full,

        @Schema(
                description =
                        "On hold for others, or kept for those who wait or draw lots; some may come free within minutes.",
                examples = "1")
        long reserved,

        @Schema(
                description =
                        "Whether more slots were there than were looked at; the numbers are then those of the first.",
                examples = "false")
        boolean more) {}
