using System.Collections.Concurrent;
using PracticeSuite.Foundation.Tests.Platform;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Foundation.Tests.Auditing;

/// <summary>What somebody is shown is in the trail before they see it.</summary>
public sealed class AuditedViewTests
{
    private static readonly Guid Rosa = Guid.CreateVersion7();
    private static readonly Guid Tom = Guid.CreateVersion7();

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-141")]
    public async Task A_view_is_durable_before_the_answer_is_there(DatabaseKind kind)
    {
        await using var audited = await AuditedHost.CreateAsync(kind);
        var id = Guid.CreateVersion7();

        await audited.AsPerson.RunAsync<BoxContext, PlanDto>((_, _) => Task.FromResult(new PlanDto(id, Rosa, 3)));

        var row = Assert.Single(await audited.RowsAsync());
        Assert.Equal((AuditAction.View, "Plan", id.ToString(), 3, Rosa), (row.Action, row.ObjectType, row.ObjectId, row.ObjectVersion!.Value, row.PatientId!.Value));
    }

    [Fact, Trait("Rule", "P-141")]
    public async Task As_many_as_there_are_connections_are_shown_something_at_once()
    {
        const int Readers = 4;
        await using var audited = await AuditedHost.WithConnectionsAsync(Readers);
        var (inside, all) = (0, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

        await Task.WhenAll(Enumerable.Range(0, Readers).Select(one => audited.AsPerson.RunAsync<BoxContext, PlanDto>(async (_, _) =>
        {
            if (Interlocked.Increment(ref inside) == Readers)
                all.SetResult();
            await all.Task;
            return new PlanDto(Guid.CreateVersion7(), Rosa, one);
        })));

        Assert.Equal(Readers, (await audited.RowsAsync()).Count);
    }

    [Fact, Trait("Rule", "P-141")]
    public async Task What_cannot_be_recorded_is_not_shown()
    {
        await using var audited = await AuditedHost.CreateAsync(DatabaseKind.Sqlite);
        await audited.TamperAsync("DROP TABLE platform_audit");

        await Assert.ThrowsAnyAsync<Exception>(
            () => audited.AsPerson.RunAsync<BoxContext, PlanDto>((_, _) => Task.FromResult(new PlanDto(Guid.CreateVersion7(), Rosa, 1))));
    }

    [Fact, Trait("Rule", "P-141")]
    public void A_list_of_patients_is_one_search_with_its_count()
    {
        var seen = AuditedViews.Of(new PageDto(2, [new PatientDto(Rosa, "1"), new PatientDto(Tom, "2")]));

        Assert.Equal([new AuditEvent(AuditAction.Search, "Patient") { ItemCount = 2 }], seen);
    }

    [Fact, Trait("Rule", "P-141")]
    public void A_list_about_one_patient_is_a_view_of_them()
    {
        var seen = AuditedViews.Of(new List<PlanDto> { new(Guid.CreateVersion7(), Rosa, 1), new(Guid.CreateVersion7(), Rosa, 2) });

        Assert.Equal([new AuditEvent(AuditAction.View, "Plan") { PatientId = Rosa, ItemCount = 2 }], seen);
    }

    [Fact, Trait("Rule", "P-141")]
    public void What_is_about_several_patients_is_a_view_of_each_of_them()
    {
        var call = new CallDto(Guid.CreateVersion7(), 4, [new PatientDto(Rosa, "1"), new PatientDto(Tom, "2")]);

        var seen = AuditedViews.Of(call);
        var all = AuditedViews.Of(new List<CallDto> { call, new(Guid.CreateVersion7(), 1, []), new(Guid.CreateVersion7(), 1, [new PatientDto(Rosa, "1")]) });

        Assert.Equal([(Rosa, $"{call.Id}", 4), (Tom, $"{call.Id}", 4)], seen.Select(one => (one.PatientId!.Value, one.ObjectId, one.ObjectVersion!.Value)));
        Assert.All(seen, one => Assert.Equal((AuditAction.View, "Call"), (one.Action, one.ObjectType)));
        Assert.Equal([new AuditEvent(AuditAction.Search, "Call") { ItemCount = 3 }], all);
    }

    [Fact]
    public void Patients_by_their_ids_are_seen_too() =>
        Assert.Equal(2, AuditedViews.Of(new Dictionary<Guid, PatientDto> { [Rosa] = new(Rosa, "1"), [Tom] = new(Tom, "2") })[0].ItemCount);

    [Theory]
    [InlineData(null)]
    [InlineData("words")]
    [InlineData(7)]
    public void An_answer_without_a_patient_is_no_view(object? answer) => Assert.Empty(AuditedViews.Of(answer));

    [Fact]
    public async Task A_program_that_reads_is_shown_nothing()
    {
        await using var audited = await AuditedHost.CreateAsync(DatabaseKind.Sqlite);

        await audited.Host.AsSystem.RunAsync<BoxContext, PlanDto>((_, _) => Task.FromResult(new PlanDto(Guid.CreateVersion7(), Rosa, 1)));

        Assert.Empty(await audited.RowsAsync());
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-143")]
    public async Task Many_who_write_and_look_at_once_leave_every_chain_whole(DatabaseKind kind)
    {
        await using var audited = await AuditedHost.CreateAsync(kind);
        var failures = new ConcurrentBag<Exception>();

        await Parallel.ForEachAsync(Enumerable.Range(0, 40), new ParallelOptions { MaxDegreeOfParallelism = 20 }, async (number, _) =>
        {
            if (await Record.ExceptionAsync(() => WorkAsync(audited, number)) is { } failure)
                failures.Add(failure);
        });

        Assert.Empty(failures);
        var rows = await audited.RowsAsync();
        Assert.Equal(80, rows.Count);
        Assert.Equal(80, rows.Select(row => row.Id).Distinct().Count());
        var verdict = await audited.VerifyAsync();
        Assert.Empty(verdict.Breaks);
        Assert.Equal(80, verdict.Rows);
    }

    [Fact]
    public async Task Something_recorded_first_outlives_the_operation()
    {
        await using var audited = await AuditedHost.CreateAsync(DatabaseKind.Sqlite);

        await Record.ExceptionAsync(() => audited.Host.AsSystem.RunAsync<IAuditTrail>(async (trail, ct) =>
        {
            await trail.RecordFirstAsync(new AuditEvent(AuditAction.Print, "Box"), ct);
            throw new InvalidOperationException();
        }));

        Assert.Equal(AuditAction.Print, Assert.Single(await audited.RowsAsync()).Action);
    }

    [Fact]
    public async Task Nothing_can_be_recorded_first_once_the_operation_has_saved()
    {
        await using var audited = await AuditedHost.CreateAsync(DatabaseKind.Sqlite);

        await Assert.ThrowsAsync<InvalidOperationException>(() => audited.Host.AsSystem.RunAsync<PrintingLate>((late, ct) => late.PrintAsync(ct)));
    }

    private static async Task WorkAsync(AuditedHost audited, int number)
    {
        await audited.PackAsync($"box {number}");
        await audited.AsPerson.RunAsync<BoxContext, PlanDto>((_, _) => Task.FromResult(new PlanDto(Guid.CreateVersion7(), Rosa, 1)));
    }

    private sealed record PlanDto(Guid Id, Guid PatientId, int Version);

    private sealed record PatientDto(Guid Id, string Mrn);

    private sealed record CallDto(Guid Id, int Version, IReadOnlyList<PatientDto> Patients)
    {
        public Guid? PatientId => Patients.Count == 0 ? null : Patients[0].Id;
    }

    private sealed record PageDto(int Total, IReadOnlyList<PatientDto> Rows);
}
