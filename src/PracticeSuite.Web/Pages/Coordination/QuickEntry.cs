using System.Globalization;
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

    public static QuickEntry Parse(string text)
    {
        var rest = text.Trim();
        var (from, to) = TakeRange(ref rest);
        var length = from is null ? TakeLength(ref rest) : null;
        from ??= TakeStart(ref rest);
        var patient = TakePatient(ref rest);
        return new QuickEntry(length, from, to, patient, ActivityIn(rest), InstrumentIn(rest), rest.Trim());
    }

    private static (TimeOnly? From, TimeOnly? To) TakeRange(ref string rest)
    {
        var match = Range().Match(rest);
        if (!match.Success || Time(match.Groups["from"].Value) is not { } from || Time(match.Groups["to"].Value) is not { } to)
            return (null, null);
        rest = rest.Remove(match.Index, match.Length).Trim();
        return (from, to);
    }

    private static Seconds? TakeLength(ref string rest)
    {
        var match = LengthWords().Match(rest);
        if (!match.Success)
            return null;
        rest = rest[match.Length..].Trim();
        return new Seconds((Number(match, "h") * 3600) + (Number(match, "m") * 60) + Number(match, "s"));
    }

    private static TimeOnly? TakeStart(ref string rest)
    {
        var match = StartWords().Match(rest);
        if (!match.Success || Time(match.Groups["from"].Value) is not { } from)
            return null;
        rest = rest.Remove(match.Index, match.Length).Trim();
        return from;
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

    private static long Number(Match match, string group) =>
        match.Groups[group].Success ? long.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;

    private static TimeOnly? Time(string text) =>
        TimeOnly.TryParse(text, CultureInfo.GetCultureInfo("en-US"), DateTimeStyles.None, out var time) ? time : null;

    [GeneratedRegex(@"\b(?<from>\d{1,2}:\d{2}(:\d{2})?(\s?[ap]m)?)\s?(-|–|to)\s?(?<to>\d{1,2}:\d{2}(:\d{2})?(\s?[ap]m)?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Range();

    [GeneratedRegex(@"^(?=\d)((?<h>\d{1,2})\s?h(ours?|rs?)?\s?)?((?<m>\d{1,3})\s?m(in(utes?)?)?\s?)?((?<s>\d{1,2})\s?s(ec(onds?)?)?)?(?=\s|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex LengthWords();

    [GeneratedRegex(@"\b(at|from)\s(?<from>\d{1,2}:\d{2}(:\d{2})?(\s?[ap]m)?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex StartWords();

    [GeneratedRegex(@"^([\p{L}'’-]+,\s\p{Lu}[\p{L}'’-]+|\p{L}\.\s[\p{L}'’-]+|[\p{L}\d'’._-]+)[:,]?(\s|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex PatientWords();
}
