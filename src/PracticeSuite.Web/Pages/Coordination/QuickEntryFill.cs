using PracticeSuite.Kernel;

namespace PracticeSuite.Web.Pages.Coordination;

/// <summary>Puts what was typed into the form's boxes.</summary>
internal static class QuickEntryFill
{
    /// <param name="zone">The patient's clock.</param>
    /// <param name="now">Given for the day of today only: a length without a start is then taken as just ended.</param>
    public static EntryForm ToForm(QuickEntry read, DateOnly on, TimeZoneInfo zone, DateTimeOffset? now)
    {
        var justEnded = read is { From: null, Length: { Value: > 0 } length } && now is { } end ? JustEnded(length, end) : null;
        var form = new EntryForm
        {
            When = justEnded is null ? WorkedTime.Empty(on, zone) : WorkedTime.Of(justEnded, zone),
            Activity = read.Activity,
            Instrument = read.Instrument,
            Note = read.Note,
            PatientText = read.Patient ?? "",
            Assumed = justEnded is null ? null : "No start was given, so the work is taken as just ended. Check the times.",
        };
        if (justEnded is null)
            (form.When.From, form.When.To) = (read.From, read.To ?? read.From?.Add(TimeSpan.FromSeconds(read.Length?.Value ?? 0)));
        return form;
    }

    private static Interval JustEnded(Seconds length, DateTimeOffset now)
    {
        var end = DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds());
        return new Interval(end.AddSeconds(-length.Value), end);
    }
}
