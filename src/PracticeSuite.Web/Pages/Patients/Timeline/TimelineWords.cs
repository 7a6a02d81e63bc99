using PracticeSuite.Charting.Contracts.Timeline;

namespace PracticeSuite.Web.Pages.Patients.Timeline;

/// <summary>How a line of the timeline is drawn.</summary>
internal static class TimelineWords
{
    /// <summary>Those that have lines.</summary>
    public static IReadOnlyList<ChartItemKind> Kinds { get; } = [.. Enum.GetValues<ChartItemKind>().Except([ChartItemKind.Problem])];

    public static string SignOf(ChartItemKind kind) => kind switch
    {
        ChartItemKind.Note => "note",
        ChartItemKind.Medication => "pill",
        ChartItemKind.Report => "report",
        ChartItemKind.Score => "score",
        ChartItemKind.Visit => "calendar",
        ChartItemKind.Contact => "patients",
        ChartItemKind.Plan => "tasks",
        ChartItemKind.Message => "message",
        ChartItemKind.Flag => "flag",
        _ => throw new InvalidOperationException($"{kind} has no sign."),
    };

    public static string AddressOf(ChartLine line, Guid patientId) => line.Address.StartsWith('/') ? line.Address : $"/patients/{patientId}{line.Address}";
}
