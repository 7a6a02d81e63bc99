using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Privacy.Contracts.Notices;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Privacy.Tests.Notices;

public sealed class DenialNoticeTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-123")]
    public async Task The_eleventh_denial_within_a_day_is_told_to_the_privacy_officers_once(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        for (var time = 0; time < 10; time++)
            await Assert.ThrowsAsync<NoRelationshipException>(() => clinic.ReadAsync(clinic.Brooks));
        var after10 = await clinic.NoticesOfAsync(clinic.Adler);
        for (var time = 0; time < 3; time++)
            await Assert.ThrowsAsync<NoRelationshipException>(() => clinic.ReadAsync(clinic.Brooks));

        var notice = Assert.Single(await clinic.NoticesOfAsync(clinic.Adler));

        Assert.Empty(after10);
        Assert.Equal((NoticeKind.ManyDenials, "A Brooks", clinic.Brooks.UserId, 11), (notice.Kind, notice.About, notice.AboutUserId, notice.Times!.Value));
        Assert.Empty(await clinic.NoticesOfAsync(clinic.Chen));
    }
}
