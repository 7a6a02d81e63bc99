using System.Globalization;
using System.Text;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Coordination.Contracts.Metrics;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Web.Pages.Coordination.Metrics;

/// <summary>Figures and lists as files for a spreadsheet.</summary>
internal static class MetricsCsv
{
    /// <param name="yield">Null = not for the reader.</param>
    public static byte[] Of(MetricsDto metrics, MonthYieldDto? yield = null) => File(
        "as_of,metric,part,count,of,open,percent,median_minutes,p90_minutes,mean_days,target,amount",
        metrics.Months.SelectMany(month => month.Figures.Select(figure => Cells(month.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture), figure)))
            .Concat(metrics.Figures.Select(figure => Cells(metrics.AsOf.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), figure))).Select(cells => cells.Append(null))
            .Concat(yield is null ? [] : YieldOf(yield)));

    /// <summary>What the month came to (K-151): its parts by name, its holds by code.</summary>
    private static IEnumerable<IEnumerable<string?>> YieldOf(MonthYieldDto yield)
    {
        const string metric = "MonthYield";
        IEnumerable<(string Part, int Count)> parts = [("Eligible", yield.Eligible), ("Held", yield.Held), ("NearMiss", yield.NearMiss), .. yield.Holds.Select(hold => (hold.Hold, hold.Count))];
        return yield.Before.Select(month => Part(month.Month, "Eligible", month.Eligible, month.Months, month.Paid))
            .Concat(parts.Select(part => Part(yield.Month, part.Part, part.Count, yield.Months, part.Part == "Eligible" ? yield.Paid : null)));

        static IEnumerable<string?> Part(BillingMonth month, string part, int count, int of, Money? paid) =>
        [
            month.ToString(), metric, part, Number(count), Number(of), null, Tenth(new MetricFigure(MetricKey.Coverage, MetricPart.All, count, of).Percent), null, null, null, null,
            Billing.Files.Cells.Dollars(paid),
        ];
    }

    public static byte[] Of(MetricListDto list, Func<Guid, string> staff) => File(
        "patient,therapist,prescriber,tier,last_on,overdue_days,why,next_step",
        list.Rows.Select(row => (IEnumerable<string?>)
            [row.Patient, staff(row.TherapistId), staff(row.PrescriberId), row.Tier?.ToString(), Day(row.LastOn), Number(row.OverdueDays), row.Why, row.Step.ToString()]));

    public static byte[] Of(NearThresholdList list, Func<Guid, string> patients, Func<Guid, string> staff) => File(
        "patient,therapist,prescriber,counted_seconds,text,due_anyway",
        list.Rows.Select(row => (IEnumerable<string?>)
            [patients(row.PatientId), staff(row.Due.TherapistId), staff(row.Due.PrescriberId), Number(row.Counted.Value), row.Text, row.Why]));

    /// <summary>Of so few a file has no percentage and no percentile either (K-152).</summary>
    private static IEnumerable<string?> Cells(string asOf, MetricFigure figure) => MetricWords.IsTime(figure.Key)
        ? [asOf, figure.Key.ToString(), figure.Part.ToString(), null, Number(figure.Of), Number(figure.Open), null, Tenth(figure.Middle), figure.IsFew ? null : Tenth(figure.High), null, MetricWords.Target(figure.Key)]
        : figure.Key == MetricKey.QuestionAge
            ? [asOf, figure.Key.ToString(), figure.Part.ToString(), null, Number(figure.Of), Number(figure.Of), null, null, null, Tenth(figure.Middle), MetricWords.Target(figure.Key)]
        : figure.Key == MetricKey.OverdueContacts
            ? [asOf, figure.Key.ToString(), figure.Part.ToString(), Number(figure.Hits), Number(figure.Of), null, null, null, null, Tenth(figure.Middle), MetricWords.Target(figure.Key)]
            : [asOf, figure.Key.ToString(), figure.Part.ToString(), Number(figure.Hits), Number(figure.Of), null, Tenth(figure.Percent), null, null, null, MetricWords.Target(figure.Key)];

    private static byte[] File(string header, IEnumerable<IEnumerable<string?>> rows) =>
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes($"{header}\r\n{string.Concat(rows.Select(SpreadsheetCsv.Line))}")];

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Tenth(double? value) => value?.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
