using System.Globalization;
using System.Text;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>The board's rows as a file for a spreadsheet, page by page however many there are.</summary>
internal static class MonthBoardCsv
{
    private const string Header =
        "patient,mrn,month,code,decision,near_miss,seconds,seconds_missing,date_of_service,holds,smallest_fix,biller,payer,expected,claim,claim_state,file_by,notice\r\n";

    public static async Task WriteAsync(Stream output, MonthBoardQuery query, IOperations operations, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(Header);
        for (var skip = 0; ; skip += MonthBoardModel.MostRows)
        {
            var wanted = query with { Skip = skip, Take = MonthBoardModel.MostRows };
            var page = await operations.RunAsync<IMonthEndAppService, MonthBoardPageDto>((months, ct) => months.GetPageAsync(wanted, ct), cancellationToken);
            foreach (var row in page.Rows)
                await writer.WriteAsync(Line(row));
            if (page.Rows.Count < MonthBoardModel.MostRows)
                return;
        }
    }

    internal static string Line(MonthBoardRowDto row) => SpreadsheetCsv.Line(Cells(row));

    private static IEnumerable<string?> Cells(MonthBoardRowDto row) =>
    [
        row.Patient, row.Mrn, row.Month.ToString(), row.Code, row.Decision.ToString(), row.NearMiss ? "yes" : "no", Number(row.Counted.Value),
        Number(row.Missing.Value), row.DateOfService?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), string.Join(' ', row.Holds.Select(hold => hold.Code)),
        row.SmallestFix, row.Biller, row.Payer, row.ExpectedAllowed?.ToDollars().ToString("0.00", CultureInfo.InvariantCulture), row.ClaimNumber, row.ClaimState,
        row.FileBy?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), row.IsPart2 ? Part2Notice.Text : null,
    ];

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
