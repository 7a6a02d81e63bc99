using Microsoft.EntityFrameworkCore;
using PracticeSuite.Foundation.Tests.Platform;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Foundation.Tests.Auditing;

/// <summary>What is in the audit trail without anybody having asked for it.</summary>
public sealed class AuditTrailTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-140"), Trait("Rule", "P-142")]
    public async Task A_change_is_recorded_with_who_when_from_where_and_never_with_its_value(DatabaseKind kind)
    {
        await using var audited = await AuditedHost.CreateAsync(kind);

        await audited.PackAsync("secret label");

        var row = Assert.Single(await audited.RowsAsync());
        Assert.Equal((AuditAction.Create, "Box", 1, AuditOutcome.Done), (row.Action, row.ObjectType, row.ObjectVersion, row.Outcome));
        Assert.Equal((audited.Person.UserId, "M. Chen", "Therapist", "LCSW"), (row.UserId, row.Actor, row.Roles, row.Credential));
        Assert.Equal(("session 1", "10.0.0.7", "a browser", "click 1"), (row.Session, row.Address, row.Device, row.Correlation));
        Assert.Equal(TestHost.DefaultNow, row.OccurredAt);
        Assert.Null(row.BeforeHash);
        Assert.Equal(32, row.AfterHash!.Length);
        Assert.DoesNotContain("secret", string.Join('|', AuditFields.ValuesOf(row)), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-142")]
    public async Task The_hash_after_one_change_is_the_hash_before_the_next(DatabaseKind kind)
    {
        await using var audited = await AuditedHost.CreateAsync(kind);
        await audited.PackAsync("box");

        for (var price = 1; price <= 2; price++)
        {
            var dollars = Money.Dollars(price);
            await audited.AsPerson.RunAsync<BoxContext>(async (db, ct) =>
            {
                (await db.Boxes.SingleAsync(ct)).Price = dollars;
                await db.SaveChangesAsync(ct);
            });
        }

        var rows = (await audited.RowsAsync()).OrderBy(row => row.ObjectVersion).ToList();
        Assert.Equal([AuditAction.Create, AuditAction.Update, AuditAction.Update], rows.Select(row => row.Action));
        Assert.Equal(rows[0].AfterHash, rows[1].BeforeHash);
        Assert.Equal(rows[1].AfterHash, rows[2].BeforeHash);
        Assert.NotEqual(rows[2].AfterHash, rows[2].BeforeHash);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-143")]
    public async Task What_is_rolled_back_leaves_neither_a_row_nor_a_gap(DatabaseKind kind)
    {
        await using var audited = await AuditedHost.CreateAsync(kind);
        await audited.PackAsync("first");

        await Assert.ThrowsAsync<InvalidOperationException>(() => audited.Host.AsSystem.RunAsync<BoxContext>(async (db, ct) =>
        {
            db.Add(new Box(audited.Host.Practice, "lost"));
            await db.SaveChangesAsync(ct);
            throw new InvalidOperationException();
        }));
        await audited.PackAsync("second");

        Assert.Equal(2, (await audited.RowsAsync()).Count);
        Assert.True((await audited.VerifyAsync()).IsWhole);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-143")]
    public async Task A_process_that_dies_between_append_and_commit_leaves_the_chain_whole(DatabaseKind kind)
    {
        await using var audited = await AuditedHost.CreateAsync(kind);
        await audited.PackAsync("first");
        var append = (AuditAppend)audited.Host.Services.GetService(typeof(AuditAppend))!;

        var connection = audited.Host.Provider.CreateConnection();
        await connection.OpenAsync();
        var dying = await connection.BeginTransactionAsync();
        await append.AppendAsync(
            connection, dying, [AuditRows.Of(new AuditEvent(AuditAction.View, "Box"), audited.Person, TestHost.DefaultNow)], CancellationToken.None);
        // The server learns of a killed process in the same way: its connection is gone.
        await connection.DisposeAsync();
        await audited.PackAsync("second");

        Assert.Equal(2, (await audited.RowsAsync()).Count);
        Assert.True((await audited.VerifyAsync()).IsWhole);
    }

    [Fact, Trait("Rule", "P-143")]
    public async Task Who_finds_every_lane_held_waits_for_one_with_a_change_and_with_a_view()
    {
        await using var audited = await AuditedHost.CreateAsync(DatabaseKind.MariaDb);
        await audited.PackAsync("first");
        await using var holder = audited.Host.Provider.CreateConnection();
        await holder.OpenAsync(TestContext.Current.CancellationToken);
        var holding = await holder.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var hold = holder.CreateCommand();
        (hold.Transaction, hold.CommandText) = (holding, "SELECT COUNT(*) FROM (SELECT lane FROM platform_audit_lanes FOR UPDATE) held");
        await hold.ExecuteScalarAsync(TestContext.Current.CancellationToken);

        Task[] waiting =
        [
            audited.PackAsync("second"),
            audited.AsPerson.RunAsync<IAuditTrail>((trail, ct) => trail.RecordFirstAsync(new AuditEvent(AuditAction.View, "Box"), ct)),
        ];
        await Task.Delay(500, TestContext.Current.CancellationToken);
        var isDone = waiting.Any(one => one.IsCompleted);
        await holding.RollbackAsync(TestContext.Current.CancellationToken);
        await Task.WhenAll(waiting);

        Assert.False(isDone);
        Assert.Equal(["Create", "Create", "View"], (await audited.RowsAsync()).Select(row => row.Action.ToString()).Order());
        Assert.True((await audited.VerifyAsync()).IsWhole);
    }

    [Fact, Trait("Rule", "P-143")]
    public async Task Where_the_trail_takes_no_row_nothing_is_changed_and_nobody_is_told_that_it_may_be()
    {
        await using var audited = await AuditedHost.CreateAsync(DatabaseKind.MariaDb);
        await audited.PackAsync("first");
        await audited.TamperAsync("CREATE TRIGGER refusing BEFORE INSERT ON platform_audit FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no room'");

        var failure = await Record.ExceptionAsync(() => audited.PackAsync("second"));
        await audited.TamperAsync("DROP TRIGGER refusing");
        await audited.PackAsync("third");

        Assert.Equal("no room", Assert.IsType<MySqlConnector.MySqlException>(failure).Message);
        Assert.Equal(["first", "third"], await audited.Host.AsSystem.RunAsync<BoxContext, List<string>>((db, ct) => db.Boxes.Select(box => box.Label).Order().ToListAsync(ct)));
        Assert.True((await audited.VerifyAsync()).IsWhole);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task An_operation_that_is_tried_again_is_recorded_once(DatabaseKind kind)
    {
        await using var audited = await AuditedHost.CreateAsync(kind);
        var tries = 0;

        await audited.AsPerson.RunAsync<BoxContext>(async (db, ct) =>
        {
            db.Add(new Box(audited.Host.Practice, "kept"));
            await db.SaveChangesAsync(ct);
            if (++tries == 1)
                await Locks.RefuseAsync(db, kind, ct);
        });

        Assert.Equal(2, tries);
        Assert.Single(await audited.RowsAsync());
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_denial_is_recorded_once_after_everything_else_is_rolled_back(DatabaseKind kind)
    {
        await using var audited = await AuditedHost.CreateAsync(kind);

        await Assert.ThrowsAsync<AccessDeniedException>(() => audited.AsPerson.RunAsync<BoxContext>(async (db, ct) =>
        {
            db.Add(new Box(audited.Host.Practice, "lost"));
            await db.SaveChangesAsync(ct);
            throw new AccessDeniedException("Boxes.Pack", ["Packer"]);
        }));

        var row = Assert.Single(await audited.RowsAsync());
        Assert.Equal((AuditAction.Access, "Boxes.Pack", AuditOutcome.Denied), (row.Action, row.ObjectType, row.Outcome));
    }

    [Fact]
    public async Task A_denial_that_the_operation_recorded_itself_is_kept_as_it_said_it()
    {
        await using var audited = await AuditedHost.CreateAsync(DatabaseKind.Sqlite);
        var patient = Guid.CreateVersion7();

        await Assert.ThrowsAsync<AccessDeniedException>(() => audited.AsPerson.RunAsync<IAuditTrail>((trail, _) =>
        {
            trail.Record(new AuditEvent(AuditAction.Access, "Medications") { PatientId = patient, Outcome = AuditOutcome.Denied, Reason = "NoRelationship" });
            throw new AccessDeniedException("Charting.Medications.View", []);
        }));

        var row = Assert.Single(await audited.RowsAsync());
        Assert.Equal((patient, "NoRelationship"), (row.PatientId!.Value, row.Reason));
    }

    [Fact]
    public async Task A_refusal_is_recorded_by_its_code()
    {
        await using var audited = await AuditedHost.CreateAsync(DatabaseKind.Sqlite);

        await Assert.ThrowsAsync<BusinessException>(() => audited.AsPerson.RunAsync<BoxContext>((_, _) => throw new BusinessException(RefusalKind.Conflict, "Boxes:Full", "It is full.")));

        var row = Assert.Single(await audited.RowsAsync());
        Assert.Equal((AuditAction.Attempt, AuditOutcome.Failed, "Boxes:Full"), (row.Action, row.Outcome, row.Reason));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-123")]
    public async Task The_eleventh_denial_within_a_day_is_an_alert_and_the_twelfth_is_none(DatabaseKind kind)
    {
        await using var audited = await AuditedHost.CreateAsync(kind);

        for (var denial = 1; denial <= 12; denial++)
        {
            await Assert.ThrowsAsync<AccessDeniedException>(
                () => audited.AsPerson.RunAsync<IAccess>((_, _) => throw new AccessDeniedException("Boxes.Pack", [])));
            Assert.Equal(denial > 10 ? 1 : 0, (await audited.RowsAsync()).Count(row => row.Action == AuditAction.DeniedAlert));
            audited.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var alert = Assert.Single(await audited.RowsAsync(), row => row.Action == AuditAction.DeniedAlert);
        Assert.Equal((audited.Person.UserId.ToString(), 11), (alert.ObjectId, alert.ItemCount));
    }

    [Fact, Trait("Rule", "P-123")]
    public async Task Denials_of_two_days_are_no_alert()
    {
        await using var audited = await AuditedHost.CreateAsync(DatabaseKind.Sqlite);

        for (var denial = 1; denial <= 20; denial++)
        {
            await Assert.ThrowsAsync<AccessDeniedException>(
                () => audited.AsPerson.RunAsync<IAccess>((_, _) => throw new AccessDeniedException("Boxes.Pack", [])));
            audited.Host.Clock.Advance(TimeSpan.FromHours(3));
        }

        Assert.DoesNotContain(await audited.RowsAsync(), row => row.Action == AuditAction.DeniedAlert);
    }

    [Fact]
    public async Task An_operation_names_what_belongs_together()
    {
        await using var audited = await AuditedHost.CreateAsync(DatabaseKind.Sqlite);
        var unnamed = audited.Person with { Origin = CallerOrigin.Unknown };

        await audited.PackAsync(audited.Host.For(unnamed), "a", "b");
        await audited.PackAsync(audited.Host.For(unnamed), "c");

        var names = (await audited.RowsAsync()).GroupBy(row => row.Correlation).Select(group => group.Count()).Order();
        Assert.Equal([1, 2], names);
    }

    [Fact]
    public async Task A_practice_reads_its_own_trail_alone()
    {
        await using var audited = await AuditedHost.CreateAsync(DatabaseKind.Sqlite);
        await audited.PackAsync("box");

        var neighbour = audited.Host.For(Caller.System(PracticeId.New()));

        Assert.Empty(await neighbour.RunAsync<AuditDbContext, List<AuditRow>>((db, ct) => db.Rows.ToListAsync(ct)));
    }
}
