using System.Globalization;
using PracticeSuite.Billing.Superbills;
using PracticeSuite.Documents;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Packets;

/// <summary>How a packet reads on paper; a program reads its JSON.</summary>
internal static class PacketDocument
{
    public static Document Of(PacketContent content, string sha256)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(content.Zone);
        return Document.Create(document => document.Page(page =>
        {
            page.Size(PageSizes.Letter);
            page.Margin(46, 40, 46, 36);
            page.DefaultTextStyle(style => style.FontSize(9));
            page.Header().PaddingBottom(10).Row(row =>
            {
                row.RelativeItem(3).Column(column => Head(column, content));
                row.RelativeItem(2).Column(column => Made(column, content, zone));
            });
            page.Content().Column(column => Body(column, content, zone));
            page.Footer().Column(column => Footer(column, content, sha256));
        })).WithMetadata(new DocumentMetadata($"Audit packet {content.Number}", content.Practice.Name, content.MadeAt));
    }

    private static void Head(ColumnComposer column, PacketContent content)
    {
        column.Item().Text("Audit packet").FontSize(14).Bold();
        column.Item().Field("Practice").Text($"{content.Practice.Name} · Tax ID {content.Practice.TaxId} · Group NPI {content.Practice.GroupNpi ?? "none"}");
        column.Item().Field("Patient name").Text($"{content.Patient.Name} · born {(content.Patient.BirthDate is { } born ? Day(born) : "not known")} · MRN {content.Patient.Mrn}").Bold();
    }

    private static void Made(ColumnComposer column, PacketContent content, TimeZoneInfo zone)
    {
        foreach (var line in (ReadOnlySpan<string>)
            [$"Packet {content.Number}", $"Claim {content.Claim.Number}, month {content.Claim.Month}", $"Made {SuperbillDocument.LocalTime(content.MadeAt, zone)}", $"Keep until {Day(content.KeepUntil)}"])
            column.Item().AlignRight().Text(line).FontSize(8);
    }

    private static void Body(ColumnComposer column, PacketContent content, TimeZoneInfo zone)
    {
        column.Spacing(12);
        column.Item().Column(part => PacketFactsPart.Claim(part, content));
        column.Item().KeepTogether().Column(part => PacketFactsPart.Grounds(part, content, zone));
        column.Item().KeepTogether().Column(part => PacketFactsPart.Elements(part, content, zone));
        column.Item().Column(part => PacketTimePart.Compose(part, content, zone));
        column.Item().KeepTogether().Column(part => PacketWayPart.Versions(part, content, zone));
        column.Item().KeepTogether().Column(part => PacketWayPart.Transmissions(part, content, zone));
        column.Item().KeepTogether().Column(part => PacketWayPart.Remittances(part, content, zone));
        column.Item().KeepTogether().Column(part => PacketWayPart.Steps(part, content, zone));
        column.Item().KeepTogether().Column(part => Checks(part, content));
    }

    private static void Checks(ColumnComposer column, PacketContent content)
    {
        Caption(column, "COMPUTED ANEW FROM WHAT IS KEPT");
        foreach (var check in content.Checks)
            column.Item().Text(check.Holds ? $"Agrees: {check.Name}, {check.Stored}" : $"DOES NOT AGREE: {check.Name}; stored {check.Stored}, computed {check.Computed}").FontSize(7.5f);
        column.Item().PaddingTop(4).Text($"SHA-256 of the stored evidence: {content.SnapshotSha256}").FontSize(7);
        column.Item().PaddingTop(4).Text("No notes, no messages and no words of sessions are part of this packet; the purposes of entries are standard phrases by kind of work.").FontSize(8);
    }

    private static void Footer(ColumnComposer column, PacketContent content, string sha256)
    {
        if (content.Part2Scope is { } scope)
        {
            column.Item().PaddingBottom(4).Text(Part2Notice.Text).Bold().FontSize(8);
            if (scope.Length > 0)
                column.Item().PaddingBottom(4).Text(scope).FontSize(8);
        }

        column.Item().BorderTop(0.5f, Colors.LightGrey).PaddingTop(4).Row(row =>
        {
            row.RelativeItem().Text($"SHA-256 of the JSON of this packet: {sha256}").FontSize(6.5f).FontColor(Colors.DarkGrey);
            row.AutoItem().Text(text =>
            {
                text.Span("Page ").FontSize(8).FontColor(Colors.DarkGrey);
                text.CurrentPage().FontSize(8).FontColor(Colors.DarkGrey);
                text.Span(" of ").FontSize(8).FontColor(Colors.DarkGrey);
                text.TotalPages().FontSize(8).FontColor(Colors.DarkGrey);
            });
        });
    }

    internal static void Caption(ColumnComposer column, string text) => column.Item().PaddingBottom(3).Text(text).FontSize(8).FontColor(Colors.DarkGrey).Bold();

    /// <summary>A name and what stands against it.</summary>
    internal static void Fact(ColumnComposer column, string name, string text) => column.Item().PaddingBottom(1).Row(row =>
    {
        row.ConstantItem(130).Text(name).FontColor(Colors.DarkGrey);
        row.RelativeItem().Field(name).Text(text);
    });

    internal static string Day(DateOnly day) => SuperbillDocument.Day(day);

    internal static string Clock(DateTimeOffset instant, TimeZoneInfo zone, string format = "MM/dd/yyyy HH:mm:ss") => TimeZoneInfo.ConvertTime(instant, zone).ToString(format, CultureInfo.InvariantCulture);
}
