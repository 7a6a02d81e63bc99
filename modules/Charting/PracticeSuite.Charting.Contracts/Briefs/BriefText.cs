using System.Globalization;

namespace PracticeSuite.Charting.Contracts.Briefs;

/// <summary>Captions and lines of a brief, the same on screen and on paper.</summary>
public static class BriefText
{
    public static string TitleOf(BriefKind kind) => kind == BriefKind.Visit ? "Pre-visit brief" : "Pre-session brief";

    /// <summary>At most three words.</summary>
    public static string CaptionOf(BriefPart part, BriefKind kind) => part switch
    {
        BriefPart.Patient => "Patient",
        BriefPart.WhyToday => kind == BriefKind.Visit ? "Why today" : "Last plan",
        BriefPart.MedicationChanges => "Medication changes",
        BriefPart.SinceLast => kind == BriefKind.Visit ? "Since last visit" : "Since last session",
        BriefPart.TherapistSays => kind == BriefKind.Visit ? "Therapist says" : "Reported, observed",
        BriefPart.Scales => "Scales",
        BriefPart.Medications => "Medications",
        BriefPart.Flags => "Flags",
        BriefPart.Goals => "Goals",
        BriefPart.ToDecide => "To decide",
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    public static IEnumerable<string> LinesOf(BriefSection section) =>
        section.More == 0 ? section.Lines : [.. section.Lines, string.Create(CultureInfo.InvariantCulture, $"+{section.More} more")];
}
