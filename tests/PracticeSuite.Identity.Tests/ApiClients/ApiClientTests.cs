using PracticeSuite.Identity.Contracts;
using PracticeSuite.Identity.Contracts.ApiClients;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Identity.Tests.ApiClients;

public sealed class ApiClientTests
{
    private const string Scope = IdentityPermissions.Staff.View;

    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_program_signs_in_with_the_secret_that_was_shown_once(DatabaseKind kind)
    {
        await using var host = await Given.HostAsync(kind);
        var made = await CreateAsync(host.AsSystem);

        var caller = await SignInAsync(host, made.Id.ToString(), made.Secret);

        Assert.NotNull(caller);
        Assert.Equal((host.Practice, made.Id, "Reports"), (caller.Practice, caller.ClientId, caller.Name));
        Assert.Equal([Scope], caller.Scopes);
        Assert.Null(await SignInAsync(host, made.Id.ToString(), made.Secret + "0"));
        Assert.Null(await SignInAsync(host, Guid.CreateVersion7().ToString(), made.Secret));
        Assert.Null(await SignInAsync(host, "' OR 1=1", null));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-133")]
    public async Task Once_switched_off_neither_its_secret_nor_its_tokens_are_good(DatabaseKind kind)
    {
        await using var host = await Given.HostAsync(kind);
        var made = await CreateAsync(host.AsSystem);

        await host.AsSystem.RunAsync<IApiClientAppService>((clients, token) => clients.DisableAsync(made.Id, token));

        Assert.Null(await SignInAsync(host, made.Id.ToString(), made.Secret));
        Assert.Null(await Nobody(host).RunAsync<IApiClientSignIn, ApiCaller?>((clients, token) => clients.FindAsync(made.Id, token)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_client_of_another_practice_is_not_there(DatabaseKind kind)
    {
        await using var host = await Given.HostAsync(kind);
        var made = await CreateAsync(host.AsSystem);
        var other = host.For(Caller.System(PracticeId.New()));

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => other.RunAsync<IApiClientAppService>((clients, token) => clients.DisableAsync(made.Id, token)));

        Assert.Equal("Identity:ApiClientNotFound", refusal.Code);
        Assert.Empty(await other.RunAsync<IApiClientAppService, IReadOnlyList<ApiClientDto>>((clients, token) => clients.GetListAsync(token)));
    }

    [Fact, Trait("Rule", "P-111")]
    public async Task Only_an_administrator_who_is_there_makes_one()
    {
        await using var host = await Given.HostAsync(DatabaseKind.Sqlite);
        var absent = new Caller(host.Practice, Guid.CreateVersion7(), null, "A", new HashSet<string>([PracticeRole.Administrator]), IsSystem: false)
        {
            VerifiedAt = host.Clock.GetUtcNow() - TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1),
        };

        await Assert.ThrowsAsync<AccessDeniedException>(() => CreateAsync(host.For(Guid.CreateVersion7(), PracticeRole.PrivacyOfficer)));
        var refusal = await Assert.ThrowsAsync<BusinessException>(() => CreateAsync(host.For(absent)));

        Assert.Equal(Reauthentication.Code, refusal.Code);
        Assert.NotNull(await CreateAsync(host.For(absent with { VerifiedAt = host.Clock.GetUtcNow() - TimeSpan.FromMinutes(5) })));
    }

    [Fact]
    public async Task A_program_has_its_scopes_and_no_role()
    {
        await using var host = await Given.HostAsync(DatabaseKind.Sqlite);
        var program = host.For(new Caller(host.Practice, null, null, "Reports", new HashSet<string>(), IsSystem: false) { Scopes = new HashSet<string>([Scope]) });

        var (granted, refused) = await program.RunAsync<IAccess, (bool, bool)>((access, _) => Task.FromResult((access.May(Scope), access.May(IdentityPermissions.Staff.Edit))));

        Assert.Equal((true, false), (granted, refused));
    }

    private static IOperations Nobody(TestHost host) => host.For(Caller.Nobody);

    private static Task<ApiCaller?> SignInAsync(TestHost host, string id, string? secret) =>
        Nobody(host).RunAsync<IApiClientSignIn, ApiCaller?>((clients, token) => clients.SignInAsync(id, secret, token));

    private static Task<CreatedApiClient> CreateAsync(IOperations operations) =>
        operations.RunAsync<IApiClientAppService, CreatedApiClient>((clients, token) => clients.CreateAsync("Reports", [Scope], token));
}
