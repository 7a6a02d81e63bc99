using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Coordination.Contacts;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Coordination.Tests.Messages;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Coordination.Tests.CareHost;

namespace PracticeSuite.Coordination.Tests.Contacts;

/// <summary>Whoever asks for the last contact of everybody reads those that may be it; so the last must always be among them, and few others.</summary>
public sealed class LastContactTests
{
    private const int Acts = 120;

    private static readonly ContactKind[] Kinds = [ContactKind.Messages, ContactKind.Phone];

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-031"), Trait("Rule", "P-071")]
    public async Task The_last_is_known_in_whatever_order_contacts_come_and_are_taken_back(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        // Somebody of the Part 2 program writes down what two others talked about: the row is the program's, and the two are not.
        await host.ProgramAsync(House.Assistant);
        var (random, callers) = (new Random(Seed: 31), new[] { host.AsSystem, host.As(House.Assistant) });
        var written = new List<(ContactKind Kind, Guid Source)>();

        for (var act = 0; act < Acts; act++)
        {
            await callers[random.Next(callers.Length)].RunAsync<IServiceProvider>(async (services, ct) =>
            {
                var (book, db) = (services.GetRequiredService<ContactBook>(), services.GetRequiredService<CoordinationDbContext>());
                if (written.Count > 0 && random.Next(3) == 0)
                {
                    var gone = written[random.Next(written.Count)];
                    await book.TakeBackAsync(gone.Kind, gone.Source, ct);
                }
                else
                {
                    var (how, source) = (Kinds[random.Next(Kinds.Length)], Guid.CreateVersion7());
                    await book.RecordAsync(random.Next(2) == 0 ? House.Rosa : House.Theo, [House.Lcsw.Id, House.Pmhnp.Id], how, source, Local("2026-09-01 09:00").AddMinutes(random.Next(5_000)), isPart2: random.Next(4) == 0, ct);
                    written.Add((how, source));
                }

                await db.SaveChangesAsync(ct);
            });

            Assert.Equal(await LastAsync(host, ofAll: true), await LastAsync(host, ofAll: false));
        }

        Assert.InRange(await host.ReadAsync((db, ct) => db.Contacts.CountAsync(one => one.MayBeLast && one.TakenBackAt == null, ct)), 1, Acts / 3);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-031")]
    public async Task Of_two_that_are_taken_back_at_once_neither_hides_the_one_before_them(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var sources = new List<Guid>();
        for (var day = 1; day <= 3; day++)
        {
            var (source, at) = (Guid.CreateVersion7(), Local($"2026-09-0{day} 09:00"));
            sources.Add(source);
            await host.AsSystem.RunAsync<IServiceProvider>(async (services, ct) =>
            {
                await services.GetRequiredService<ContactBook>().RecordAsync(House.Rosa, [House.Lcsw.Id, House.Pmhnp.Id], ContactKind.Messages, source, at, ct);
                await services.GetRequiredService<CoordinationDbContext>().SaveChangesAsync(ct);
            });
        }

        await host.AsSystem.RunAsync<IServiceProvider>(async (services, ct) =>
        {
            await services.GetRequiredService<ContactBook>().TakeBackAsync(ContactKind.Messages, sources[2], ct);
            await host.AsSystem.RunAsync<IServiceProvider>(async (others, token) =>
            {
                await others.GetRequiredService<ContactBook>().TakeBackAsync(ContactKind.Messages, sources[1], token);
                await others.GetRequiredService<CoordinationDbContext>().SaveChangesAsync(token);
            }, ct);
            await services.GetRequiredService<CoordinationDbContext>().SaveChangesAsync(ct);
        });

        var left = Assert.Single(await host.ReadAsync((db, ct) => db.Contacts.AsNoTracking().Where(one => one.TakenBackAt == null).ToListAsync(ct)));
        Assert.Equal((sources[0], true), (left.SourceId, left.MayBeLast));
    }

    private static async Task<IReadOnlyList<string>> LastAsync(CareHost host, bool ofAll) =>
        [.. (await host.ReadAsync((db, ct) => db.Contacts.AsNoTracking().Where(one => one.TakenBackAt == null && (ofAll || one.MayBeLast)).ToListAsync(ct)))
            .GroupBy(one => (one.PatientId, one.Kind, one.IsPart2)).Select(of => $"{of.Key} {of.Max(one => one.At):O}").Order(StringComparer.Ordinal)];
}
