using Microsoft.AspNetCore.Identity;
using PracticeSuite.Identity.Passkeys;
using PracticeSuite.Identity.Users;
using PracticeSuite.Kernel;
using Xunit;

namespace PracticeSuite.Identity.Tests.Passkeys;

public sealed class UserPasskeyTests
{
    private static readonly DateTimeOffset Noon = new(2026, 10, 9, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Passkeys that live on several devices count nothing, so the count of uses would not see it.</summary>
    [Fact, Trait("Rule", "P-132")]
    public void An_answer_that_was_recorded_is_not_taken_again()
    {
        var passkey = New();
        var first = passkey.MayAnswer(Noon);
        passkey.Use(Noon.AddSeconds(5));

        Assert.True(first);
        Assert.False(passkey.MayAnswer(Noon));
        Assert.True(passkey.MayAnswer(Noon.AddSeconds(6)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void A_passkey_has_a_name(string? name) => Assert.Equal("Name", Assert.Throws<BusinessException>(() => New().Rename(name)).Field);

    private static UserPasskey New() => UserPasskey.Of(new StaffUser(PracticeId.New(), "mei"), new UserPasskeyInfo(
        [1, 2, 3], [4, 5, 6], Noon, 0, ["internal"], isUserVerified: true, isBackupEligible: true, isBackedUp: true, [], []));
}
