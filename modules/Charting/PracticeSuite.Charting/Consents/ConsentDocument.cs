using System.Globalization;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Consents;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Documents;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Consents;

/// <summary>A Part 2 consent on paper: its elements one by one, as they were given (P-073), with the notice (P-076).</summary>
internal static class ConsentDocument
{
    public static Document Of(Consent consent, Patient patient, PracticeProfile practice, TimeZoneInfo zone) => Document.Create(document => document.Page(page =>
    {
        page.Size(PageSizes.Letter);
        page.Margin(46, 40, 46, 36);
        page.DefaultTextStyle(style => style.FontSize(10));
        page.Header().PaddingBottom(12).Column(column =>
        {
            column.Item().Text(practice.Name).FontSize(13).Bold();
            column.Item().Text(TitleOf(consent.Kind)).FontSize(12);
        });
        page.Footer().Text(Part2Notice.Text).FontSize(8).Bold();
        page.Content().Column(column => Body(column, consent, patient, zone));
    })).WithMetadata(new DocumentMetadata(TitleOf(consent.Kind), practice.Name, consent.GivenAt));

    private static string TitleOf(ConsentKind kind) => kind switch
    {
        ConsentKind.Part2CounselingNotes => "Consent to disclose substance use disorder counseling notes",
        ConsentKind.Part2Proceedings => "Consent to use records in proceedings against the patient",
        _ => "Consent to use and disclose substance use disorder records",
    };

    private static void Body(ColumnComposer column, Consent consent, Patient patient, TimeZoneInfo zone)
    {
        var terms = consent.Part2!;
        column.Spacing(10);
        Element(column, "PATIENT", $"{patient.FullName}{(patient.BirthDate is { } born ? $", born {Day(born)}" : "")}");
        Element(column, "WHO MAY DISCLOSE", terms.Discloser);
        Element(column, "WHAT", terms.Information);
        Element(column, "TO WHOM", terms.Recipients);
        Element(column, "FOR WHAT", terms.Purpose);
        Element(column, "REVOKING", terms.RightToRevoke);
        Element(column, "UNTIL", UntilOf(consent, terms));
        Element(column, "DISCLOSING AGAIN", terms.Redisclosure);
        Element(column, "NOT SIGNING", terms.Refusal);
        Element(column, "SIGNED", $"{terms.SignedBy}{Signer(consent)}, {SignedHow(consent.Method)}, {At(consent.GivenAt, zone)}");
        if (consent.RevokedAt is { } revoked)
            Element(column, "REVOKED", $"{At(revoked, zone)}. What was disclosed before stays disclosed.");
    }

    private static void Element(ColumnComposer column, string caption, string? text)
    {
        if (text is null)
            return;
        column.Item().KeepTogether().Column(part =>
        {
            part.Item().PaddingBottom(2).Text(caption).FontSize(8).FontColor(Colors.DarkGrey).Bold();
            part.Item().Field(caption).Text(text);
        });
    }

    private static string UntilOf(Consent consent, Part2Terms terms) => consent.ExpiresOn is { } last
        ? Day(last)
        : terms.ExpiryEvent ?? "Nothing ends it but taking it back.";

    private static string Signer(Consent consent) => consent.Relationship is { } relationship ? $" ({relationship} of the patient)" : "";

    private static string SignedHow(ConsentMethod method) => method == ConsentMethod.Electronic ? "electronically" : "on paper";

    private static string Day(DateOnly day) => day.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture);

    private static string At(DateTimeOffset instant, TimeZoneInfo zone) =>
        $"{TimeZoneInfo.ConvertTime(instant, zone).ToString("MM/dd/yyyy HH:mm", CultureInfo.InvariantCulture)} {zone.Id}";
}
