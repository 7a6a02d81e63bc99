using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Tests.Remittances;
using PracticeSuite.Billing.Tests.Services;
using PracticeSuite.Billing.Worklists;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Billing.Tests.Remittances.RemittanceFilesOf;

namespace PracticeSuite.Billing.Tests.Worklists;

/// <summary>One list of work: its order, what it is narrowed to, who does it, and that no figure counts all of it.</summary>
public sealed class WorklistTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases))]
    public async Task Pages_follow_each_other_by_day_and_then_by_amount_and_nothing_is_counted_beyond_a_thousand(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        await host.RunAsync();
        await FillAsync(host, WorklistLimits.Counted + 1);

        var first = await ListAsync(host, new WorklistQuery(WorkKind.Dispute, Take: 2));
        var second = await ListAsync(host, new WorklistQuery(WorkKind.Dispute, Skip: 2, Take: 2));
        var last = await ListAsync(host, new WorklistQuery(WorkKind.Dispute, Skip: WorklistLimits.Counted, Take: 2));

        Assert.Equal([(new DateOnly(2026, 11, 1), 1L), (new DateOnly(2026, 11, 2), 2L)], first.Rows.Select(row => (row.DueOn!.Value, row.Amount.Cents)));
        Assert.Equal([null, null], second.Rows.Select(row => row.DueOn));
        Assert.Equal([1001L, 1000L], second.Rows.Select(row => row.Amount.Cents));
        Assert.Equal((true, false, 1), (first.HasMore, last.HasMore, last.Rows.Count));
        Assert.Equal((WorklistLimits.Counted, true), (first.Of(WorkKind.Dispute).Count, first.Of(WorkKind.Dispute).IsMore));
        Assert.Equal((0, false), (first.Of(WorkKind.Denial).Count, first.Of(WorkKind.Denial).IsMore));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Each_list_has_its_own_sum_whichever_is_shown_and_all_of_it_is_asked_in_one_way(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        await host.RunAsync();
        await FillAsync(host, 3);
        await FillAsync(host, 1, WorkKind.Denial, "CO-50");
        await FillAsync(host, 2, WorkKind.Filing);
        await ListAsync(host, new WorklistQuery());
        using var trips = new RoundTrips();

        var list = await host.Biller.RunAsync<WorklistReader, WorklistDto>((reader, ct) =>
        {
            trips.Begin();
            return reader.ReadAsync(new WorklistQuery(WorkKind.Denial, Reason: "CO-1"), null, new DateOnly(2026, 10, 9), ct);
        });

        Assert.Equal(kind == DatabaseKind.MariaDb ? 1 : 0, trips.Count);
        Assert.Equal(Enum.GetValues<WorkKind>(), list.Kinds.Select(sum => sum.Kind));
        Assert.Equal(
            [(WorkKind.Denial, 1, 1L), (WorkKind.Dispute, 3, 6L), (WorkKind.Filing, 2, 3L)],
            list.Kinds.Where(sum => sum.Count > 0).Select(sum => (sum.Kind, sum.Count, sum.Amount.Cents)));
        Assert.Equal((0, false), (list.Rows.Count, list.HasMore));
        Assert.Equal(("CO-50", "Acme"), (Assert.Single(list.Reasons).Reason, Assert.Single(list.Payers)));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_the_lists_hold_is_summed_up_from_their_index_alone(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        await host.RunAsync();
        await FillAsync(host, WorklistLimits.Counted);

        var plan = await host.Biller.RunAsync<IServiceProvider, string>(async (services, ct) =>
        {
            await using var command = services.GetRequiredService<WorklistReader>().AmountsOf(WorkKind.Dispute).CreateDbCommand();
            command.CommandText = (kind == DatabaseKind.Sqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + command.CommandText;
            await using var reader = await command.ExecuteReaderAsync(ct);
            var steps = new List<string>();
            while (await reader.ReadAsync(ct))
                steps.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
            return steps.Single(step => step.Contains("ix_billing_work_items_list", StringComparison.Ordinal));
        });

        Assert.Contains(kind == DatabaseKind.Sqlite ? "USING COVERING INDEX ix_billing_work_items_list" : "Using index", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("index condition", plan, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_list_is_narrowed_to_a_reason_a_payer_and_whose_it_is(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, patients: 2);
        await host.ReceiveAsync(Of("EFT1", [Claim(await host.NumberAsync(0), 95, "4", adjustments: ["CO-50 95"]), Claim(await host.NumberAsync(1), 95, "4", adjustments: ["CO-97 95"])]));
        var all = await host.WorkAsync(WorkKind.Denial);
        var mine = all.Rows.Single(row => row.Reason == "CO-50");
        await host.Billing.Biller.RunAsync<IWorklistAppService>((work, ct) => work.TakeAsync(mine.Id, mine.Version, mine: true, ct));

        Assert.Equal(["CO-50"], await ReasonsAsync(host, new WorklistQuery(Reason: "CO-50")));
        Assert.Equal(["CO-50"], await ReasonsAsync(host, new WorklistQuery(Of: WorkOf.Mine)));
        Assert.Equal(["CO-97"], await ReasonsAsync(host, new WorklistQuery(Of: WorkOf.Nobody)));
        Assert.Equal(["CO-50", "CO-97"], (await ReasonsAsync(host, new WorklistQuery(Payer: Assert.Single(all.Payers)))).Order());
        Assert.Empty(await ReasonsAsync(host, new WorklistQuery(Payer: "another")));
        Assert.Equal(mine.Id, (await host.Billing.Biller.RunAsync<IWorklistAppService, WorkItemDto>((work, ct) => work.GetItemAsync(mine.Id, ct))).Id);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Work_is_given_to_whoever_works_here_and_to_nobody_else(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        await host.ReceiveAsync(Of("EFT1", [Claim(await host.NumberAsync(0), 95, "4", adjustments: ["CO-50 95"])]));
        var item = (await host.WorkAsync(WorkKind.Denial)).Rows[0];

        var nobody = await Assert.ThrowsAsync<BusinessException>(() => AssignAsync(host, item, Guid.CreateVersion7()));
        await AssignAsync(host, item, Neighbours.Prescriber);
        var given = (await host.WorkAsync(WorkKind.Denial)).Rows[0];
        await AssignAsync(host, given, null);

        Assert.Equal("Billing:NobodyToAssign", nobody.Code);
        Assert.Equal(("A. Patel, PMHNP", false), (given.TakenBy, given.IsMine));
        Assert.Null((await host.WorkAsync(WorkKind.Denial)).Rows[0].TakenBy);
    }

    private static Task FillAsync(BillingHost host, int count, WorkKind kind = WorkKind.Dispute, string reason = "PI-94") => host.System.RunAsync<BillingDbContext>(async (db, ct) =>
    {
        var claim = await db.Claims.SingleAsync(ct);
        db.WorkItems.AddRange(Enumerable.Range(1, count).Select(cents => WorkItem.Open(
            kind, claim, new DateOnly(2026, 10, 9), "Acme", reason, [], new Money(cents), cents <= 2 ? new DateOnly(2026, 11, cents) : null)));
        await db.SaveChangesAsync(ct);
    });

    private static async Task<IEnumerable<string>> ReasonsAsync(RemittanceHost host, WorklistQuery query) => (await ListAsync(host.Billing, query)).Rows.Select(row => row.Reason);

    private static Task<WorklistDto> ListAsync(BillingHost host, WorklistQuery query) => host.Biller.RunAsync<IWorklistAppService, WorklistDto>((work, ct) => work.GetAsync(query, ct));

    private static Task AssignAsync(RemittanceHost host, WorkItemDto item, Guid? staff) =>
        host.Billing.Biller.RunAsync<IWorklistAppService>((work, ct) => work.AssignAsync(item.Id, item.Version, staff, ct));
}
