using System.Globalization;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Documents;
using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Notes;

/// <summary>A signed note on paper: who and when, the sections, addenda, signatures and the hash by which the paper can be held against the record.</summary>
internal static class NoteDocument
{
    public static Document Of(NoteDto note, NotePaperHead head) => Document.Create(document => document.Page(page =>
    {
        page.Size(PageSizes.Letter);
        page.Margin(46, 40, 46, 36);
        page.DefaultTextStyle(style => style.FontSize(10));
        page.Header().PaddingBottom(12).Column(column =>
        {
            column.Item().Text(head.Practice).FontSize(13).Bold();
            column.Item().Text(TitleOf(note)).FontSize(12);
            if (note.Withdrawal is not null)
                column.Item().Text("Entered in error in this chart. The text is not about the patient named here.").Bold();
            column.Item().Field("Patient").Text($"{(note.Withdrawal is null ? "" : "Chart of ")}{head.Patient}{(head.BirthDate is { } born ? $", born {Day(born)}" : "")}, MRN {head.Mrn}");
        });
        page.Footer().Column(footer =>
        {
            footer.Item().Text($"SHA-256 of what was signed: {note.ContentHash}").FontSize(7);
            if (note.IsPart2)
                footer.Item().Text(Part2Notice.Text).FontSize(8).Bold();
        });
        page.Content().Column(column => Body(column, note, head.Zone));
    })).WithMetadata(new DocumentMetadata("Note", head.Practice, note.Signature.At));

    private static string TitleOf(NoteDto note) => $"{Form(note).Label}, {Day(note.Body.ServiceOn)}{(note.IsLateEntry ? ", late entry" : "")}";

    private static NoteTemplate Form(NoteDto note) => NoteTemplates.Find(note.Template) ?? throw new InvalidOperationException($"There is no template {note.Template}.");

    private static void Body(ColumnComposer column, NoteDto note, TimeZoneInfo zone)
    {
        column.Spacing(10);
        if (!note.IsIntact)
            column.Item().Text("This text is not what was signed: its hash differs.").Bold();
        if (note.Withdrawal is { } withdrawal)
            column.Item().Text($"Entered in error, {At(withdrawal.At, zone)}.").Bold();
        Element(column, "SERVICE", Service(note.Body, zone));
        Element(column, "PARTICIPANTS", note.Body.Participants);
        Element(column, "SPOKE WITH THE PATIENT", note.Body.SpokeWithPatient switch { true => "Yes", false => "No", _ => null });
        Element(column, "DIAGNOSES ADDRESSED", note.Body.DiagnosisCodes.Count > 0 ? string.Join(", ", note.Body.DiagnosisCodes) : null);
        Element(column, "PLAN", Plan(note));
        foreach (var section in Form(note).Sections)
            Element(column, section.Label.ToUpperInvariant(), note.Body.Sections.FirstOrDefault(one => one.Key == section.Key)?.Text);
        Signature(column, note.IsImported ? "SIGNED ELSEWHERE, AS IMPORTED" : "SIGNED", note.Signature, zone);
        if (note.CoSignature is { } coSignature)
            Signature(column, "CO-SIGNED", coSignature, zone);
        foreach (var addendum in note.Addenda)
        {
            Element(column, "ADDENDUM", addendum.Text);
            Element(column, "REASON", addendum.Reason);
            Signature(column, "ADDED", addendum.Signature, zone);
        }
    }

    private static string Service(NoteBody body, TimeZoneInfo zone)
    {
        var times = body is { StartedAt: { } start, EndedAt: { } end } ? $", {Time(start, zone)} to {Time(end, zone)} {zone.Id}" : "";
        return $"{Day(body.ServiceOn)}{times}{(body.ServiceCode is { } code ? $", {code}" : "")}{(body.Place is { } place ? $", {place}" : "")}";
    }

    private static string? Plan(NoteDto note) => (note.PlanVersion, string.Join("; ", [.. note.PlanAims, .. note.Body.PlanReference is { } words ? new[] { words } : []]) is { Length: > 0 } said ? said : null) switch
    {
        (null, null) => null,
        ({ } version, null) => $"Version {version}",
        (null, { } reference) => reference,
        ({ } version, { } reference) => $"Version {version}: {reference}",
    };

    private static void Signature(ColumnComposer column, string caption, NoteSignatureDto signature, TimeZoneInfo zone) =>
        Element(column, caption, $"{signature.Name}, {signature.Credential}, {At(signature.At, zone)}");

    private static void Element(ColumnComposer column, string caption, string? text)
    {
        if (text is null)
            return;
        column.Item().Column(part =>
        {
            part.Item().PaddingBottom(2).Text(caption).FontSize(8).FontColor(Colors.DarkGrey).Bold();
            part.Item().Field(caption).Text(text);
        });
    }

    private static string Day(DateOnly day) => day.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset instant, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(instant, zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string At(DateTimeOffset instant, TimeZoneInfo zone) => $"{Day(zone.LocalDate(instant))} {Time(instant, zone)} {zone.Id}";
}
