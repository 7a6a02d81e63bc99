using Microsoft.EntityFrameworkCore;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Foundation.Tests.Platform;

public sealed class ModuleDbContextTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_context_serves_one_operation_after_another_and_between_them_knows_nobody_and_keeps_no_row(DatabaseKind kind)
    {
        await using var host = await TestHost.CreateAsync(kind, [new BoxModule()]);
        BoxContext? first = null;
        await host.AsSystem.RunAsync<BoxContext>(async (db, ct) =>
        {
            first = db;
            db.Add(new Box(host.Practice, "kept"));
            await db.SaveChangesAsync(ct);
        });
        var between = first!.CurrentPractice;

        var (second, tracked) = await host.AsSystem.RunAsync<BoxContext, (BoxContext, int)>((db, ct) => Task.FromResult((db, db.ChangeTracker.Entries().Count())));

        Assert.Equal(default, between);
        Assert.Same(first, second);
        Assert.Equal(0, tracked);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task What_was_saved_comes_back_to_the_microsecond_the_cent_and_the_second(DatabaseKind kind)
    {
        await using var host = await TestHost.CreateAsync(kind, [new BoxModule()]);
        var packed = new DateTimeOffset(2026, 9, 3, 10, 0, 0, TimeSpan.FromHours(-4)).AddTicks(1_234_567);
        var box = new Box(host.Practice, "a") { Packed = packed, Price = new Money(5745), Took = new Seconds(1180), Month = new BillingMonth(2026, 9), Day = new DateOnly(2026, 9, 3) };

        await host.AsSystem.RunAsync<BoxContext>(async (db, ct) => { db.Add(box); await db.SaveChangesAsync(ct); });
        var read = await host.AsSystem.RunAsync<BoxContext, Box>((db, ct) => db.Boxes.AsNoTracking().SingleAsync(ct));

        Assert.Equal(new DateTimeOffset(packed.UtcTicks - 7, TimeSpan.Zero), read.Packed);
        Assert.Equal(new Money(5745), read.Price);
        Assert.Equal(new Seconds(1180), read.Took);
        Assert.Equal(new BillingMonth(2026, 9), read.Month);
        Assert.Equal(new DateOnly(2026, 9, 3), read.Day);
        Assert.Equal(1, read.Version);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Sums_orders_and_ranges_are_the_databases_work(DatabaseKind kind)
    {
        await using var host = await TestHost.CreateAsync(kind, [new BoxModule()]);
        var boxes = Enumerable.Range(1, 5).Select(n => new Box(host.Practice, $"{n}") { Price = new Money(n * 100), Packed = TestHost.DefaultNow.AddHours(-n) }).ToList();
        await host.AsSystem.RunAsync<BoxContext>(async (db, ct) => { db.AddRange(boxes); await db.SaveChangesAsync(ct); });
        var ids = boxes.Select(box => box.Id).Order().ToList();

        var (sum, earliest, inRange) = await host.AsSystem.RunAsync<BoxContext, (long, string, List<Guid>)>(async (db, ct) => (
            await db.Boxes.SumAsync(box => box.Price.Cents, ct),
            await db.Boxes.OrderBy(box => box.Packed).Select(box => box.Label).FirstAsync(ct),
            await db.Boxes.Where(box => box.Id >= ids[1] && box.Id <= ids[3]).OrderBy(box => box.Id).Select(box => box.Id).ToListAsync(ct)));

        Assert.Equal(1500, sum);
        Assert.Equal("5", earliest);
        Assert.Equal(ids[1..4], inRange);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_practice_sees_and_saves_its_own_rows_only(DatabaseKind kind)
    {
        await using var host = await TestHost.CreateAsync(kind, [new BoxModule()]);
        var other = host.For(Caller.System(PracticeId.New()));
        await host.AsSystem.RunAsync<BoxContext>(async (db, ct) => { db.Add(new Box(host.Practice, "mine")); await db.SaveChangesAsync(ct); });

        Assert.Equal(0, await other.RunAsync<BoxContext, int>((db, ct) => db.Boxes.CountAsync(ct)));
        Assert.Equal(1, await host.AsSystem.RunAsync<BoxContext, int>((db, ct) => db.Boxes.CountAsync(ct)));
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            other.RunAsync<BoxContext>(async (db, ct) => { db.Add(new Box(host.Practice, "theirs")); await db.SaveChangesAsync(ct); }));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task An_operation_that_fails_after_saving_leaves_nothing(DatabaseKind kind)
    {
        await using var host = await TestHost.CreateAsync(kind, [new BoxModule()]);

        await Assert.ThrowsAsync<BusinessException>(() => host.AsSystem.RunAsync<BoxContext>(async (db, ct) =>
        {
            db.Add(new Box(host.Practice, "lost"));
            await db.SaveChangesAsync(ct);
            throw new BusinessException(RefusalKind.Conflict, "Test:Refused", "Refused.");
        }));

        Assert.Equal(0, await host.AsSystem.RunAsync<BoxContext, int>((db, ct) => db.Boxes.CountAsync(ct)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Two_people_who_changed_the_same_version_cannot_both_save(DatabaseKind kind)
    {
        await using var host = await TestHost.CreateAsync(kind, [new BoxModule()]);
        await host.AsSystem.RunAsync<BoxContext>(async (db, ct) => { db.Add(new Box(host.Practice, "first")); await db.SaveChangesAsync(ct); });

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => host.AsSystem.RunAsync<BoxContext>(async (db, ct) =>
        {
            var mine = await db.Boxes.SingleAsync(ct);
            await host.AsSystem.RunAsync<BoxContext>(async (other, token) =>
            {
                (await other.Boxes.SingleAsync(token)).Label = "theirs";
                await other.SaveChangesAsync(token);
            }, ct);
            mine.Label = "mine";
            await db.SaveChangesAsync(ct);
        }));

        Assert.Equal("Data:ChangedMeanwhile", refusal.Code);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_named_lock_is_held_by_one_at_a_time(DatabaseKind kind)
    {
        await using var server = await TestServer.CreateAsync(kind);
        await using var first = await DatabaseLock.TryTakeAsync(server.Provider, "month-end", TestContext.Current.CancellationToken);

        var second = await DatabaseLock.TryTakeAsync(server.Provider, "month-end", TestContext.Current.CancellationToken);
        await first!.DisposeAsync();
        await using var third = await DatabaseLock.TryTakeAsync(server.Provider, "month-end", TestContext.Current.CancellationToken);

        Assert.Null(second);
        Assert.NotNull(third);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_named_lock_is_free_as_soon_as_it_was_given_back(DatabaseKind kind)
    {
        await using var server = await TestServer.CreateAsync(kind);

        for (var turn = 0; turn < 200; turn++)
        {
            var held = await DatabaseLock.TryTakeAsync(server.Provider, "month-end", TestContext.Current.CancellationToken);
            Assert.True(held is not null, $"not free in turn {turn}");
            await held.DisposeAsync();
        }
    }
}
