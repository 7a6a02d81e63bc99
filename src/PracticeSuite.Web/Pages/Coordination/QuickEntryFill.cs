using PracticeSuite.Kernel;

namespace PracticeSuite.Web.Pages.Coordination;

/// <summary>Puts what was typed into the form's boxes.</summary>
internal static class QuickEntryFill
{
    /// <param name="now">The wall clock, on the day of today only: a length without a start is then taken as just ended.</param>
    public static EntryForm ToForm(QuickEntry read, DateOnly on, DateTimeOffset? now)
    {
        var form = new EntryForm
        {
            On = on,
            From = read.From,
            To = read.To ?? read.From?.Add(TimeSpan.FromSeconds(read.Length?.Value ?? 0)),
            Activity = read.Activity,
            Instrument = read.Instrument,
            Note = read.Note,
            PatientText = read.Patient ?? "",
        };
        if (read is { From: null, Length: { } length } && now is { } justNow)
            EndJustNow(form, length, justNow);
        return form;
    }

    private static void EndJustNow(EntryForm form, Seconds length, DateTimeOffset now)
    {
        var end = new TimeOnly(now.Hour, now.Minute, now.Second);
        (form.To, form.From) = (end, end.Add(TimeSpan.FromSeconds(-length.Value)));
        if (form.From > form.To)
            form.On = form.On.AddDays(-1);
        form.Assumed = "No start was given, so the work is taken as just ended. Check the times.";
    }
}
