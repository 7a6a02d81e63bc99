using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Lists;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Services;
using PracticeSuite.Billing.Settings;
using PracticeSuite.Platform.Importing;

namespace PracticeSuite.Billing.Lists;

/// <summary>Medicare's fee schedule: of its million rows those of our codes, in the localities of our locations and the nation.</summary>
internal sealed class FeeScheduleSource(BillingDbContext db, RateRows rates) : IListSource
{
    private const string National = "00000";

    public ListKind Kind => ListKind.FeeSchedule;

    public async Task<ReadList> ReadAsync(Stream content, DateOnly? from, CancellationToken cancellationToken)
    {
        var ours = await db.Localities.AsNoTracking().Where(l => l.Locality != null).Select(l => l.Locality!).ToHashSetAsync(cancellationToken);
        var format = new ImportFormat("The fee schedule", FeeScheduleFile.Columns)
        {
            Heading = FeeScheduleFile.Heading,
            IsUnread = FeeScheduleFile.IsUnread,
            PassesOver = (file, fields) => IsOfOthers(file, fields, ours),
        };
        return ListReading.Read(content, format, row => Read(row, from));
    }

    public Task<ListPlan> PlanAsync(ListImport import, CancellationToken cancellationToken) => rates.PlanAsync(import, "CMS fee schedule", cancellationToken);

    /// <summary>Told by the fields alone; a row that is too short for that is kept, to be refused.</summary>
    private static bool IsOfOthers(ImportFile file, IReadOnlyList<string> fields, HashSet<string> ours)
    {
        if (fields.Count != file.Header.Count)
            return false;
        string Field(string column) => file.IndexOf(column) is { } at ? fields[at].Trim() : "";
        return ProcedureCodeBook.Shipped.Find(Field(FeeScheduleFile.Code).ToUpperInvariant()) is null
            || Field(FeeScheduleFile.Modifier).Length > 0
            || (LocalityOf(Field(FeeScheduleFile.Carrier), Field(FeeScheduleFile.Locality)) is { } locality && !ours.Contains(locality));
    }

    /// <summary>A row has an amount for an office and one for a facility; 0.00 says that nothing is paid there, which is no rate (B-140).</summary>
    private static List<ListRow> Read(ImportRow row, DateOnly? from)
    {
        var code = row.Text(FeeScheduleFile.Code, Contracts.BillingLimits.ProcedureCode);
        var year = YearOf(row, from);
        var locality = LocalityOf(row.Raw(FeeScheduleFile.Carrier) ?? "", row.Raw(FeeScheduleFile.Locality) ?? "");
        var office = Amount(row, FeeScheduleFile.Office);
        var facility = Amount(row, FeeScheduleFile.Facility);
        row.ThrowIfRefused();
        var begins = from ?? new DateOnly(year, 1, 1);
        ListRow Of(long cents, bool isFacility) => new(row.Line, ProcedureCodes.Demand(code), begins)
        {
            To = new DateOnly(year, 12, 31), Cents = cents, Facility = isFacility, Locality = locality, Confidence = "High",
        };
        return [.. new[] { Of(office, false), Of(facility, true) }.Where(one => one.Cents > 0)];
    }

    private static int YearOf(ImportRow row, DateOnly? from)
    {
        var year = row.OptionalNumber(FeeScheduleFile.Year, 2018, 2099);
        if (year is null && from is null && row.Raw(FeeScheduleFile.Year) is null)
            row.Refuse(FeeScheduleFile.Year, "year is missing; give it in the file, or give the file with its first day.");
        else if (year is { } said && from is { } first && first.Year != said)
            row.Refuse(FeeScheduleFile.Year, $"year is {said}, and the first day that was given lies in {first.Year}; give a day of {said}, or none.");
        return year ?? from?.Year ?? 2018;
    }

    private static long Amount(ImportRow row, string column)
    {
        if (row.Raw(column) is null)
            row.Refuse(column, $"{column} is missing; give dollars, or 0.00 where nothing is paid.");
        return row.OptionalCents(column, Rate.MostDollars) ?? 0;
    }

    private static string? LocalityOf(string carrier, string locality) =>
        carrier.Length == 0 || carrier == National ? null : LocationLocality.Of(carrier, locality.PadLeft(2, '0'));
}
