using System.Text.RegularExpressions;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;

namespace PracticeSuite.Web.Pages.Coordination;

/// <summary>
/// What somebody typed about their work, taken apart: "8m Alvarez call with Dr. Patel about side effects", "10:00-10:08 Alvarez …",
/// "8 min at 14:30 Brooks voicemail". Only a proposal for the form, which shows it before anything is saved.
/// </summary>
/// <param name="From">As typed; null when only a length was given, since a start is then the person's to confirm (B-070).</param>
/// <param name="Patient">The words to look the patient up by.</param>
public sealed partial record QuickEntry(Seconds? Length, TimeOnly? From, TimeOnly? To, string? Patient, CareActivity? Activity, string? Instrument, string Note)
{
    /// <summary>The longest note with room for length, times and name before it.</summary>
    public const int MaxLength = EntryLimits.Note + 100;

    private static readonly (string Words, CareActivity Activity)[] Hints =
    [
        ("voicemail|voice mail|no answer|left message|not reached", CareActivity.UnsuccessfulAttempt),
        ("phq|gad|pcl|audit-c|epds|scale|score", CareActivity.ScaleAdministerReview),
        ("crisis|safety check", CareActivity.CrisisFollowUp),
        ("referral|referred|refer", CareActivity.ReferralFacilitation),
        ("mother|father|parent|wife|husband|spouse|partner|sister|brother|daughter|son|guardian|caregiver|family", CareActivity.CaregiverContact),
        ("pcp|pharmacy|pharmacist|hospital|school|outside provider|primary care", CareActivity.ExternalProviderContact),
        ("chart review|reviewed chart|review of chart", CareActivity.ChartReviewForCarePlan),
        ("care plan|treatment plan|plan update|updated plan", CareActivity.CarePlanUpdate),
        ("refill|titrat|side effect check|medication check|med check", CareActivity.MedicationFollowUp),
        ("message|messaged|wrote to|e-mail", CareActivity.SecureMessageReadCompose),
        ("call with dr|call with team|huddle|team call|consult with|talked with dr|call with", CareActivity.TeamCall),
        ("outreach|check-in|checked in|called|call|phoned", CareActivity.PatientOutreach),
        ("medication|meds", CareActivity.MedicationFollowUp),
    ];

    /// <exception cref="BusinessException">What stands for a length or a time is none; the field is Length, Start or End.</exception>
    public static QuickEntry Parse(string text)
    {
        var rest = text.Trim();
        var (from, to) = QuickTimes.TakeRange(ref rest);
        var length = from is null ? QuickTimes.TakeLength(ref rest) : null;
        from ??= QuickTimes.TakeStart(ref rest);
        var patient = TakePatient(ref rest);
        return new QuickEntry(length, from, to, patient, ActivityIn(rest), InstrumentIn(rest), rest.Trim());
    }

    /// <summary>The name stands first: one word, or "Last, First", or an MRN.</summary>
    private static string? TakePatient(ref string rest)
    {
        var match = PatientWords().Match(rest);
        if (!match.Success)
            return null;
        rest = rest[match.Length..].TrimStart(' ', ':', ',', '.');
        return match.Value.Trim().TrimEnd(':', ',');
    }

    private static CareActivity? ActivityIn(string text)
    {
        foreach (var (words, activity) in Hints)
        {
            if (words.Split('|').Any(word => HasWord(text, word)))
                return activity;
        }

        return null;
    }

    private static string? InstrumentIn(string text) =>
        Charting.Contracts.Scales.RatingScales.Names.FirstOrDefault(scale =>
            HasWord(text, scale) || HasWord(text, scale.Replace("-", "", StringComparison.Ordinal)));

    private static bool HasWord(string text, string word)
    {
        var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at == 0 || !char.IsLetter(text[at - 1]));
    }

    [GeneratedRegex(@"^([\p{L}'’-]+,\s\p{Lu}[\p{L}'’-]+|\p{L}\.\s[\p{L}'’-]+|[\p{L}\d'’._-]+)[:,]?(\s|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex PatientWords();
}
