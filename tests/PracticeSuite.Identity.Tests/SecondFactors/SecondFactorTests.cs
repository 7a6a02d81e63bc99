using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Identity.SecondFactors;
using PracticeSuite.Identity.Tests.Users;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Identity.Tests.SecondFactors;

public sealed class SecondFactorTests
{
    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-132")]
    public async Task Whoever_has_none_sets_one_up_after_the_password_and_gets_nowhere_before(DatabaseKind kind)
    {
        await using var host = await Visitor.HostAsync(kind);
        var mei = new Visitor(host);

        var outcome = await mei.SignInAsync();
        var before = mei.Principal.Identity!.IsAuthenticated;
        var (_, codes) = await mei.SetUpAsync();

        Assert.Equal((SignInOutcome.NeedsSetUp, false), (outcome, before));
        Assert.True(mei.Principal.Identity!.IsAuthenticated);
        Assert.Equal(RecoveryCodes.Count, codes.Distinct().Count());
        Assert.Equal(SignInOutcome.NeedsCode, await new Visitor(host).SignInAsync());
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-132")]
    public async Task A_code_is_good_once(DatabaseKind kind)
    {
        await using var host = await Visitor.HostAsync(kind);
        var (key, _) = await new Visitor(host).SetUpAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var (mei, thief) = (new Visitor(host), new Visitor(host));
        await mei.SignInAsync();
        await thief.SignInAsync();
        var code = mei.CodeOf(key);

        Assert.Equal(SignInOutcome.SignedIn, await mei.EnterAsync($" {code[..3]} {code[3..]} "));
        Assert.Equal(SignInOutcome.Refused, await thief.EnterAsync(code));
        Assert.False(thief.Principal.Identity!.IsAuthenticated);
        Assert.Equal(VerifyOutcome.Refused, await mei.VerifyAsync(code: code));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-132")]
    public async Task The_code_that_set_it_up_is_used(DatabaseKind kind)
    {
        await using var host = await Visitor.HostAsync(kind);
        var (key, _) = await new Visitor(host).SetUpAsync();
        var other = new Visitor(host);
        await other.SignInAsync();

        Assert.Equal(SignInOutcome.Refused, await other.EnterAsync(other.CodeOf(key)));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-132")]
    public async Task A_recovery_code_is_good_once_and_until_there_are_new_ones(DatabaseKind kind)
    {
        await using var host = await Visitor.HostAsync(kind);
        var (_, codes) = await new Visitor(host).SetUpAsync();

        var first = await EnterAsync(host, codes[0].ToUpperInvariant());
        var again = await EnterAsync(host, codes[0]);
        var left = await first.Visitor.RunAsync<ISecondFactor, SecondFactorState>(second => second.GetAsync(first.Visitor.Principal, default));
        var renewed = await first.Visitor.RunAsync<ISecondFactor, IReadOnlyList<string>>(second => second.RenewRecoveryCodesAsync(first.Visitor.Principal, default));
        var earlier = await EnterAsync(host, codes[1]);
        var later = await EnterAsync(host, renewed[1]);

        Assert.Equal((SignInOutcome.SignedIn, SignInOutcome.Refused), (first.Outcome, again.Outcome));
        Assert.Equal(new SecondFactorState(true, RecoveryCodes.Count - 1), left);
        Assert.Equal((SignInOutcome.Refused, SignInOutcome.SignedIn), (earlier.Outcome, later.Outcome));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-132")]
    public async Task Codes_are_tried_five_times_however_often_the_password_is_right(DatabaseKind kind)
    {
        await using var host = await Visitor.HostAsync(kind);
        var (key, _) = await new Visitor(host).SetUpAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        for (var attempt = 0; attempt < 5; attempt++)
            Assert.Equal(SignInOutcome.Refused, (await EnterAsync(host, "000000")).Outcome);

        var guesser = new Visitor(host);

        Assert.Equal(SignInOutcome.Refused, await guesser.SignInAsync());
        Assert.Equal(SignInOutcome.Expired, await guesser.EnterAsync(guesser.CodeOf(key)));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-132")]
    public async Task The_password_alone_does_not_replace_a_second_factor(DatabaseKind kind)
    {
        await using var host = await Visitor.HostAsync(kind);
        await new Visitor(host).SetUpAsync();
        var thief = new Visitor(host);
        await thief.SignInAsync();

        Assert.Null(await thief.RunAsync<ISecondFactor, SecondFactorSetUp?>(second => second.ProposeAsync(thief.Principal, default)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_proposal_is_its_users_own_and_good_for_half_an_hour(DatabaseKind kind)
    {
        await using var host = await Visitor.HostAsync(kind);
        var mei = new Visitor(host);
        await mei.SignInAsync();
        var setUp = await mei.RunAsync<ISecondFactor, SecondFactorSetUp?>(second => second.ProposeAsync(mei.Principal, default));

        Assert.Null(await mei.TakeAsync(setUp!.SetUp[..^4] + "AAAA", "123456"));
        Assert.Null(await mei.TakeAsync(setUp.SetUp, "12345"));
        Assert.StartsWith("otpauth://totp/PracticeSuite:mei?secret=", setUp.Uri, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-132")]
    public async Task An_administrator_takes_a_lost_one_away_with_a_reason(DatabaseKind kind)
    {
        await using var host = await Visitor.HostAsync(kind);
        var mei = new Visitor(host);
        await mei.SetUpAsync();
        var user = Assert.Single(await host.AsSystem.RunAsync<IUserAppService, IReadOnlyList<UserDto>>((users, token) => users.GetListAsync(token)));

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => ResetAsync(host, user.Id, "lost"));
        var own = await Assert.ThrowsAsync<BusinessException>(() => host.For(new Caller(
            host.Practice, user.Id, null, "Mei", new HashSet<string>(["Administrator"]), IsSystem: false)).RunAsync<IUserAppService>(
                (users, token) => users.ResetSecondFactorAsync(user.Id, "my own phone is gone", token)));
        var reset = await ResetAsync(host, user.Id, "phone lost, seen in person");

        Assert.Equal(("Reason", "Identity:CannotResetOneself"), (refusal.Field, own.Code));
        Assert.Equal((true, false), (user.HasSecondFactor, reset.HasSecondFactor));
        Assert.False(await mei.RunAsync<ISignIn, bool>(signIn => signIn.IsStillValidAsync(mei.Principal, default)));
        Assert.Equal(SignInOutcome.NeedsSetUp, await new Visitor(host).SignInAsync());
    }

    [Fact, Trait("Rule", "P-132")]
    public async Task The_database_holds_neither_the_key_nor_a_recovery_code()
    {
        await using var host = await Visitor.HostAsync(DatabaseKind.Sqlite);
        var (key, codes) = await new Visitor(host).SetUpAsync();
        await using var connection = host.Provider.CreateConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT authenticator_key || ' ' || recovery_codes FROM identity_users";

        var stored = (string)(await command.ExecuteScalarAsync())!;

        Assert.DoesNotContain(Convert.ToBase64String(key), stored, StringComparison.Ordinal);
        Assert.DoesNotContain(Totp.ToText(key), stored, StringComparison.OrdinalIgnoreCase);
        Assert.All(codes, code => Assert.DoesNotContain(code.Replace("-", "", StringComparison.Ordinal), stored.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<(SignInOutcome Outcome, Visitor Visitor)> EnterAsync(TestHost host, string code)
    {
        var visitor = new Visitor(host);
        await visitor.SignInAsync();
        return (await visitor.EnterAsync(code), visitor);
    }

    private static Task<UserDto> ResetAsync(TestHost host, Guid id, string reason) =>
        host.AsSystem.RunAsync<IUserAppService, UserDto>((users, token) => users.ResetSecondFactorAsync(id, reason, token));
}
