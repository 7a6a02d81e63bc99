using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Tests.Messages;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Coordination.Tests;

/// <summary>What an operation knows of who has to do with whom is what is so, also after it has changed it.</summary>
public sealed class RelationshipMemoryTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "P-120")]
    public async Task An_operation_that_makes_or_ends_a_relationship_decides_by_it(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var (patient, source, now) = (Guid.CreateVersion7(), Guid.CreateVersion7(), host.Host.Clock.GetUtcNow());

        await host.As(House.Lcsw).RunAsync<IServiceProvider>(async (services, ct) =>
        {
            var (access, relationships) = (services.GetRequiredService<IAccess>(), services.GetRequiredService<IRelationships>());
            async Task<(AccessReason, int)> AskAsync() => (
                (await access.DecideAsync(CoordinationPermissions.Contacts.View, patient, ct)).Reason, (await access.NarrowAsync(CoordinationPermissions.Contacts.View, [patient], ct)).Count);

            Assert.Equal((AccessReason.NoRelationship, 0), await AskAsync());
            await relationships.KeepAsync(RelationshipKind.CareTeam, source, patient, House.Lcsw.Id, now.AddDays(-1), null, ct);
            Assert.Equal((AccessReason.CareTeam, 1), await AskAsync());
            await relationships.EndAsync(RelationshipKind.CareTeam, source, now, ct);
            Assert.Equal((AccessReason.NoRelationship, 0), await AskAsync());
        });
    }

    /// <summary>They are kept for the whole practice and handed to every operation.</summary>
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "P-120")]
    public async Task Who_stands_in_is_told_by_what_nobody_can_change(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.StandInAsync(House.Assistant, House.Lcsw);

        var told = Assert.Single(await host.As(House.Pmhnp).RunAsync<IConnectedStaff, IEnumerable<object>>(async (staff, ct) => await staff.GetStandInsAsync(ct)));

        Assert.All(told.GetType().GetProperties(), property => Assert.True(property.SetMethod is not { } set || set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))));
        var stand = Assert.IsType<StandInFact>(told);
        Assert.Equal((House.Assistant.Id, House.Lcsw.Id), (stand.StaffId, stand.ForStaffId));
    }
}
