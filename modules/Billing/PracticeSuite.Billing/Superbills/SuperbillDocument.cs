using System.Globalization;
using PracticeSuite.Documents;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Superbills;

/// <summary>How a superbill looks on paper.</summary>
internal static class SuperbillDocument
{
    private static readonly (string Text, bool Right)[] LineHeadings =
    [
        ("Date", false), ("POS", false), ("Code", false), ("Modifiers", false), ("Units", true), ("Dx", false), ("Charge", true), ("Paid", true),
        ("Balance", true),
    ];

    public static Document Of(SuperbillContent content, bool withLedger)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(content.Zone);
        return Document.Create(document =>
        {
            document.Page(page =>
            {
                Frame(page, content, zone);
                page.Content().Column(column => Body(column, content));
            });
            if (withLedger)
            {
                document.Page(page =>
                {
                    Frame(page, content, zone);
                    page.Content().Column(column => SuperbillLedger.Compose(column, content, zone));
                });
            }
        }).WithMetadata(new DocumentMetadata($"{Kind(content)} {content.Number}", content.Practice.Name, content.IssuedAt));
    }

    /// <summary>What is not for the patient is no superbill by its name either (C-368).</summary>
    public static string FileName(SuperbillContent content, bool withLedger) =>
        string.Create(CultureInfo.InvariantCulture, $"{Kind(content).ToLowerInvariant().Replace(' ', '-')}-{content.Number}{(content.Version > 1 ? $"-v{content.Version}" : "")}{(withLedger ? "-with-minutes" : "")}.pdf");

    private static string Kind(SuperbillContent content) => content.ForPatient ? "Superbill" : "Claim record";

    private static void Frame(PageComposer page, SuperbillContent content, TimeZoneInfo zone)
    {
        page.Size(PageSizes.Letter);
        page.Margin(46, 40, 46, 36);
        page.DefaultTextStyle(style => style.FontSize(9));
        page.Header().PaddingBottom(12).Row(row =>
        {
            row.Spacing(16);
            row.RelativeItem(3).Field("Practice").Column(column => Practice(column, content.Practice));
            row.RelativeItem(2).Field("Statement").Column(column => Statement(column, content, zone));
        });
        page.Footer().Column(column => Footer(column, content));
    }

    private static void Practice(ColumnComposer column, SuperbillPractice practice)
    {
        column.Item().Text(practice.Name).FontSize(13).Bold();
        foreach (var line in practice.Address)
            column.Item().Text(line);
        column.Item().Text($"Phone {practice.Phone}");
        column.Item().Text($"Tax ID {practice.TaxId}    Group NPI {practice.GroupNpi ?? "none"}");
    }

    private static void Statement(ColumnComposer column, SuperbillContent content, TimeZoneInfo zone)
    {
        column.Item().AlignRight().Text(text =>
        {
            text.AlignRight();
            text.Span(content.Title).FontSize(content.ForPatient ? 13 : 10).Bold();
        });
        column.Item().AlignRight().Text($"Statement {content.Number}-{content.Version}");
        column.Item().AlignRight().Text($"Issued {LocalDay(content.IssuedAt, zone)}");
        if (content.GoodFaithEstimate is { } estimate)
            column.Item().AlignRight().Field("Good-faith estimate").Text($"Good-faith estimate {estimate}");
    }

    private static void Footer(ColumnComposer column, SuperbillContent content)
    {
        if (content.Part2)
            column.Item().PaddingBottom(4).Text(Part2Notice.Text).Bold().FontSize(8);
        if (content.Part2Scope is { } scope)
            column.Item().PaddingBottom(4).Text(scope).FontSize(8);
        column.Item().BorderTop(0.5f, Colors.LightGrey).PaddingTop(4).Row(row =>
        {
            row.RelativeItem().Text($"Claim {content.Number}").FontSize(8).FontColor(Colors.DarkGrey);
            row.AutoItem().Text(text =>
            {
                text.Span("Page ").FontSize(8).FontColor(Colors.DarkGrey);
                text.CurrentPage().FontSize(8).FontColor(Colors.DarkGrey);
                text.Span(" of ").FontSize(8).FontColor(Colors.DarkGrey);
                text.TotalPages().FontSize(8).FontColor(Colors.DarkGrey);
            });
        });
    }

    private static void Body(ColumnComposer column, SuperbillContent content)
    {
        column.Spacing(14);
        column.Item().Row(row =>
        {
            row.Spacing(16);
            row.RelativeItem().Column(part => Patient(part, content.Patient));
            row.RelativeItem().Column(part => Insurance(part, content.Insurance));
            row.RelativeItem().Column(part => Provider(part, content.Provider));
        });
        column.Item().Column(part => Diagnoses(part, content.Diagnoses));
        column.Item().Column(part => Lines(part, content.Line));
        column.Item().Column(part => Totals(part, content));
        column.Item().KeepTogether().Column(part => Signature(part, content.Provider));
    }

    private static void Caption(ColumnComposer column, string text) => column.Item().PaddingBottom(2).Text(text).FontSize(8).FontColor(Colors.DarkGrey).Bold();

    private static void Patient(ColumnComposer column, SuperbillPatient patient)
    {
        Caption(column, "PATIENT");
        column.Item().Field("Patient name").Text(patient.Name).Bold();
        column.Item().Field("Patient").Text($"Born {(patient.BirthDate is { } born ? Day(born) : "not known")}    MRN {patient.Mrn}");
        foreach (var line in patient.Address.Where(line => line.Length > 0))
            column.Item().Field("Patient address").Text(line);
        if (patient.Phone is { } phone)
            column.Item().Text($"Phone {phone}");
    }

    private static void Insurance(ColumnComposer column, SuperbillInsurance insurance)
    {
        Caption(column, "INSURANCE");
        column.Item().Field("Payer").Text(insurance.Payer).Bold();
        column.Item().Field("Member ID").Text($"Member ID {insurance.MemberId ?? "none"}");
        if (insurance.GroupNumber is { } group)
            column.Item().Field("Group number").Text($"Group {group}");
        column.Item().Field("Subscriber").Text(insurance.Subscriber is null ? "Subscriber: the patient" : $"Subscriber: {insurance.Subscriber}");
        column.Item().Text($"Patient is: {insurance.Relationship.ToLowerInvariant()}");
    }

    private static void Provider(ColumnComposer column, SuperbillProvider provider)
    {
        Caption(column, "RENDERING PROVIDER");
        column.Item().Field("Provider").Text($"{provider.Name}, {provider.Credential}").Bold();
        column.Item().Text($"NPI {provider.Npi ?? "none"}");
        if (provider.License is { } license)
            column.Item().Field("License").Text($"License {license}");
        if (provider.Taxonomy is { } taxonomy)
            column.Item().Text($"Taxonomy {taxonomy}");
        if (provider.Supervisor is { } supervisor)
            column.Item().Field("Supervising provider").Text($"Supervised by {supervisor.Name}, {supervisor.Credential}, NPI {supervisor.Npi ?? "none"}");
    }

    private static void Diagnoses(ColumnComposer column, IReadOnlyList<string> diagnoses)
    {
        Caption(column, "DIAGNOSES (ICD-10-CM)");
        column.Item().Text(string.Join("     ", diagnoses.Select((code, i) => $"{(char)('A' + i)}  {code}")));
    }

    private static void Lines(ColumnComposer column, SuperbillLine line)
    {
        Caption(column, "SERVICES");
        column.Item().Table(table =>
        {
            table.Columns(columns =>
            {
                columns.Constant(62);
                columns.Constant(28);
                columns.Relative();
                columns.Constant(50);
                columns.Constant(34);
                columns.Constant(52);
                columns.Constant(54);
                columns.Constant(54);
                columns.Constant(54);
            });
            table.Header(header =>
            {
                foreach (var (text, right) in LineHeadings)
                    SuperbillTable.Head(header, text, right);
            });
            SuperbillTable.Cell(table, Day(line.On));
            SuperbillTable.Cell(table, line.PlaceOfService);
            SuperbillTable.Cell(table, $"{line.Code}  {line.Label}".TrimEnd());
            SuperbillTable.Cell(table, line.Modifiers.Count == 0 ? "none" : string.Join(' ', line.Modifiers));
            SuperbillTable.Cell(table, line.Units.ToString(CultureInfo.InvariantCulture), right: true);
            SuperbillTable.Cell(table, line.Pointers);
            SuperbillTable.Cell(table, new Money(line.ChargeCents).ToString(), right: true);
            SuperbillTable.Cell(table, new Money(line.PaidCents).ToString(), right: true);
            SuperbillTable.Cell(table, new Money(line.BalanceCents).ToString(), right: true);
        });
    }

    private static void Totals(ColumnComposer column, SuperbillContent content)
    {
        var line = content.Line;
        Caption(column, "PAYMENTS AND TOTALS");
        if (content.Payments.Count == 0)
            column.Item().Text("No payments recorded.");
        foreach (var payment in content.Payments)
            column.Item().Text($"{Day(payment.On)}   {payment.Method}   {new Money(payment.AmountCents)}");
        column.Item().PaddingTop(4).Text(
            $"Total charges {new Money(line.ChargeCents)}     Total paid {new Money(line.PaidCents)}     Balance {new Money(line.BalanceCents)}").Bold();
        if (content.PatientOwesNothing)
            column.Item().PaddingTop(4).Text("The patient owes nothing for this service, whatever the payer leaves unpaid.");
        column.Item().PaddingTop(4).Text(content.ForPatient
            ? "Assignment of benefits: pay the patient."
            : "Assignment of benefits: pay the practice, which files this claim.");
    }

    /// <summary>For the provider's own hand: whoever releases or prints the document cannot sign for the provider (C-367).</summary>
    private static void Signature(ColumnComposer column, SuperbillProvider provider)
    {
        Caption(column, "PROVIDER'S SIGNATURE");
        column.Item().PaddingTop(22).Row(row =>
        {
            row.Spacing(24);
            row.RelativeItem(3).BorderTop(0.5f).PaddingTop(2).Field("Provider").Text($"{provider.Name}, {provider.Credential}").FontSize(8);
            row.RelativeItem().BorderTop(0.5f).PaddingTop(2).Text("Date and time").FontSize(8);
        });
    }

    internal static string Day(DateOnly day) => day.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture);

    internal static string LocalDay(DateTimeOffset instant, TimeZoneInfo zone) => Day(zone.LocalDate(instant));

    internal static string LocalTime(DateTimeOffset instant, TimeZoneInfo zone) =>
        $"{TimeZoneInfo.ConvertTime(instant, zone).ToString("MM/dd/yyyy HH:mm:ss", CultureInfo.InvariantCulture)} {zone.Id}";
}
