using System.Net;
using System.Text;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Contracts.Rates;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Web.Pages.Billing.Files;
using Xunit;

namespace PracticeSuite.Suite.Tests.Access;

/// <summary>Every table of billing as a file: one way, with its permission, and in the trail before it leaves.</summary>
public sealed class BillingFileTests
{
    private static readonly BillingMonth Month = OneChart.Month;

    [Fact, Trait("Rule", "P-141"), Trait("Rule", "P-124")]
    public async Task Each_table_comes_with_its_columns_stands_in_the_trail_as_an_export_and_is_refused_to_who_may_not_have_it()
    {
        await using var both = await TwoPractices.CreateAsync(DatabaseKind.Sqlite);
        await using var site = await ChannelSite.StartAsync(both.Host);
        var (biller, scheduler) = (site.Person(Guid.CreateVersion7(), PracticeRole.Biller), site.Person(Guid.CreateVersion7(), PracticeRole.FrontDesk));

        var wrong = new List<string>();
        foreach (var table in BillingTables.All)
        {
            var answer = await site.GetAsync(biller, PathOf(table));
            if (IsOfNone(table))
            {
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
                continue;
            }

            var text = await answer.Content.ReadAsStringAsync();
            var name = answer.Content.Headers.ContentDisposition?.FileName;
            if (answer.StatusCode != HttpStatusCode.OK || !text.TrimStart('\uFEFF').StartsWith($"{table.Header}\r\n", StringComparison.Ordinal) || name?.EndsWith(".csv", StringComparison.Ordinal) != true)
                wrong.Add($"{table.Route}: {answer.StatusCode}, {name}");
            // Payers are no secret to who books visits.
            if (table.Permission != BillingPermissions.Payers.View && (await site.GetAsync(scheduler, PathOf(table))).StatusCode == HttpStatusCode.OK)
                wrong.Add($"{table.Route} is open to the front desk");
        }

        var trail = await both.Host.AsSystem.RunAsync<IAuditLog, AuditPage>((log, ct) => log.GetPageAsync(new AuditFilter(Action: AuditAction.Export), ct));

        Assert.Empty(wrong);
        Assert.True(BillingTables.All.Count >= 43, $"{BillingTables.All.Count} tables");
        Assert.Equal(BillingTables.All.Where(table => !IsOfNone(table)).Select(table => table.What).Order(StringComparer.Ordinal), trail.Rows.Select(row => row.ObjectType).Order(StringComparer.Ordinal));
    }

    /// <summary>A table of money without a claim names whom a payer names, who is nobody's patient yet.</summary>
    [Fact, Trait("Rule", "P-076")]
    public void Every_table_that_names_patients_has_room_for_the_notice_of_a_program() => Assert.All(
        BillingTables.All.Where(table => table.What != "UnmatchedClaims" && table.Header.Split(',').Contains("patient")), table => Assert.Contains("notice", table.Header.Split(',')));

    [Fact]
    public async Task Files_of_payers_rates_and_a_months_report_have_what_their_pages_show()
    {
        await using var both = await TwoPractices.CreateAsync(DatabaseKind.Sqlite);
        await using var site = await ChannelSite.StartAsync(both.Host);
        var admin = site.Person(Guid.CreateVersion7(), PracticeRole.Administrator);
        var payers = await both.Host.AsSystem.RunAsync<IPayerAppService, IReadOnlyList<PayerDto>>((all, ct) => all.GetListAsync(ct));
        var rates = await both.Host.AsSystem.RunAsync<IRateAppService, RatePageDto>((all, ct) => all.GetPageAsync(new RateQuery("99484", On: new DateOnly(2026, 9, 30), Take: 500), ct));

        var listed = await LinesAsync("/practice/payers.csv");
        var rules = await LinesAsync($"/practice/payers/{payers[0].Id}/rules.csv");
        var allowed = await LinesAsync("/practice/rates.csv?code=99484&on=2026-09-30");
        var every = await LinesAsync("/practice/rates.csv");
        var left = await LinesAsync($"/billing/close/{Month}/left.csv");

        Assert.Equal(payers.Select(payer => payer.Code), listed.Select(line => line.Split(',')[1]));
        Assert.Contains(rules, line => line.EndsWith(",B-192,Threshold,20 min", StringComparison.Ordinal));
        Assert.Equal((rates.Total, true), (allowed.Length, every.Length > allowed.Length));
        Assert.All(allowed, line => Assert.StartsWith("99484,", line, StringComparison.Ordinal));
        Assert.StartsWith($"{Month},Posted in the month,0,,0.00", left[0], StringComparison.Ordinal);
        var location = (await both.Host.AsSystem.RunAsync<IRateAppService, IReadOnlyList<LocationLocalityDto>>((all, ct) => all.GetLocalitiesAsync(ct)))[0];
        await both.Host.AsSystem.RunAsync<IRateAppService>((all, ct) => all.SetLocalityAsync(location.LocationId, "13282-01", ct));
        Assert.Contains(await LinesAsync("/practice/localities.csv"), line => line == $"{location.Location},13282-01");
        Assert.Contains(left, line => line == $"{Month},Paid by patients beyond what is owed,0,,0.00");
        Assert.Contains(left, line => line == $"{Month},Paid ahead by patients and held,0,,0.00");
        Assert.Equal(HttpStatusCode.BadRequest, (await site.GetAsync(admin, "/practice/rates.csv?payer=Acme")).StatusCode);

        async Task<string[]> LinesAsync(string path) =>
            (await (await site.GetAsync(admin, path)).Content.ReadAsStringAsync()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..];
    }

    [Fact]
    public void Columns_of_a_table_are_named_once_and_as_programs_name_them() => Assert.All(BillingTables.All, table =>
    {
        var columns = table.Header.Split(',');
        Assert.Equal(columns.Distinct(StringComparer.Ordinal), columns);
        Assert.All(columns, column => Assert.Matches("^[a-z0-9_]+$", column));
    });

    [Fact]
    public async Task What_a_question_was_answered_is_a_table_of_months_and_one_of_decisions()
    {
        var (now, then) = (new WhatIfSumDto(3, Money.Dollars(146.49m), 1), new WhatIfSumDto(2, Money.Dollars(97.66m), 0));
        var held = new MonthChangeSideDto(null, MonthDecision.Held, new Seconds(1200), null, ["H-TIME-SHORT"], null);
        var flip = new WhatIfFlipDto(Guid.Empty, "Last, Rosa", "P-0001", Month, "Acme", held with { Code = "99484", Decision = MonthDecision.Eligible, Holds = [], ExpectedAllowed = Money.Dollars(48.83m) }, held);
        var answer = new WhatIfAnswer([new WhatIfMonthDto(Month, 5, now, then, 0, 1)], 1, 0, [flip]);

        Assert.Equal([$"{Month},5,3,2,0,1,146.49,97.66,1,0"], await LinesAsync(WhatIfTables.MonthsHeader, WhatIfTables.Months(answer)));
        Assert.Equal([$"\"Last, Rosa\",P-0001,{Month},Acme,1200,Eligible,99484,,48.83,Held,,H-TIME-SHORT,,"], await LinesAsync(WhatIfTables.DecisionsHeader, WhatIfTables.Decisions(answer)));

        static async Task<string[]> LinesAsync(string header, CsvRows rows)
        {
            using var file = new MemoryStream();
            await CsvTable.WriteAsync(file, header, rows, default);
            var lines = Encoding.UTF8.GetString(file.ToArray()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(header, lines[0]);
            return lines[1..];
        }
    }

    [Fact]
    public async Task What_somebody_wrote_runs_as_no_formula_and_an_amount_stays_a_number()
    {
        using var file = new MemoryStream();

        await CsvTable.WriteAsync(file, "note,amount", new CsvRows("x.csv", "", Rows()), default);

        Assert.Equal("note,amount\r\n'=HYPERLINK(1),-95.00\r\n\"one, two\",0.78\r\n", Encoding.UTF8.GetString(file.ToArray()).TrimStart('\uFEFF'));

        static async IAsyncEnumerable<IReadOnlyList<string?>> Rows()
        {
            await Task.Yield();
            yield return ["=HYPERLINK(1)", Cells.Dollars(Money.Dollars(-95))];
            yield return ["one, two", Cells.Dollars(Money.Dollars(0.78m))];
        }
    }

    /// <summary>No batch went here and there is no such payer, so none has a table.</summary>
    private static bool IsOfNone(CsvTable table) => table.What is "BatchClaims" or "PayerRules";

    private static string PathOf(CsvTable table) => table.Route.Replace("{month}", Month.ToString(), StringComparison.Ordinal)
        .Replace("{day}", $"{Month}-30", StringComparison.Ordinal).Replace("{id:guid}", $"{Guid.AllBitsSet}", StringComparison.Ordinal)
        + (table.Route == "/billing/claims.csv" ? $"?month={Month}" : "");
}
