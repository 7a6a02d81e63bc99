using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Scales;
using PracticeSuite.Kernel;
using Xunit;

namespace PracticeSuite.Charting.Tests.Scales;

/// <summary>An invitation by itself: what may be asked, and how long it holds.</summary>
public sealed class ScaleInvitationTests
{
    [Fact, Trait("Rule", "P-160")]
    public void A_scale_whose_wording_may_not_be_shown_is_not_filled_in_by_the_patient()
    {
        var refusal = Assert.Throws<BusinessException>(() => Make("PHQ-9", "EPDS"));

        Assert.Equal(("Charting:ScaleNotForPatients", "Scales"), (refusal.Code, refusal.Field));
        Assert.Equal(["PHQ-9", "PHQ-2", "GAD-7", "AUDIT-C", "PCL-5"], RatingScales.ForPatients);
    }

    [Fact]
    public void At_least_one_known_scale_is_asked_and_each_once()
    {
        Assert.Equal(["PHQ-9", "GAD-7"], Make("phq-9", "GAD-7", "PHQ-9").Scales);
        Assert.Equal("Scales", Assert.Throws<BusinessException>(() => Make()).Field);
        Assert.Equal("Scales", Assert.Throws<BusinessException>(() => Make("PHQ-8")).Field);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(337)]
    [InlineData(int.MaxValue)]
    public void A_link_holds_for_an_hour_to_a_fortnight(int hours) =>
        Assert.Equal("Hours", Assert.Throws<BusinessException>(() => Make(new ScaleInvitationInput(["PHQ-9"], ScaleChannel.Link, hours))).Field);

    [Fact]
    public void A_link_holds_three_days_where_nobody_says_otherwise_and_a_tablet_two_hours()
    {
        var link = Make(new ScaleInvitationInput(["PHQ-9"], ScaleChannel.Link));
        var tablet = Make(new ScaleInvitationInput(["PHQ-9"], ScaleChannel.Tablet));

        Assert.Equal((Today.Now.AddHours(72), Today.Now.AddHours(2)), (link.ExpiresAt, tablet.ExpiresAt));
        Assert.Equal(ScaleInvitationState.Waiting, link.StateAt(Today.Now.AddHours(72).AddTicks(-1)));
        Assert.Equal(ScaleInvitationState.Expired, link.StateAt(Today.Now.AddHours(72)));
    }

    [Fact, Trait("Rule", "P-205")]
    public void Whoever_began_in_time_has_two_hours_to_finish()
    {
        var link = Make("PHQ-9");
        link.Open(Today.Now.AddHours(71));
        link.Open(Today.Now.AddHours(72).AddMinutes(30));

        Assert.Equal(ScaleInvitationState.Opened, link.StateAt(Today.Now.AddHours(73).AddTicks(-1)));
        Assert.Equal(ScaleInvitationState.Expired, link.StateAt(Today.Now.AddHours(73)));
    }

    [Fact]
    public void What_is_over_is_neither_filled_in_nor_withdrawn()
    {
        var withdrawn = Make("PHQ-9");
        withdrawn.Withdraw(Today.Now);
        var filled = Make("PHQ-9");
        filled.FillIn(Today.Now);

        Assert.Equal("Charting:ScaleInvitationOver", Assert.Throws<BusinessException>(() => withdrawn.FillIn(Today.Now)).Code);
        Assert.Equal("Charting:ScaleInvitationOver", Assert.Throws<BusinessException>(() => filled.Withdraw(Today.Now)).Code);
    }

    [Fact]
    public void A_token_is_256_bits_and_only_its_hash_is_kept()
    {
        var (link, token) = ScaleLink.To(Make("PHQ-9"));

        Assert.Equal(32, System.Buffers.Text.Base64Url.DecodeFromChars(token).Length);
        Assert.Equal(LinkSecret.HashOf(token), link.TokenHash);
        Assert.DoesNotContain(token, link.TokenHash, StringComparison.OrdinalIgnoreCase);
        Assert.NotEqual(token, ScaleLink.To(Make("PHQ-9")).Token);
    }

    private static ScaleInvitation Make(params IReadOnlyList<string> scales) => Make(new ScaleInvitationInput(scales, ScaleChannel.Link));

    private static ScaleInvitation Make(ScaleInvitationInput given) => ScaleInvitation.Make(Today.Practice, Today.Patient.Id, given, by: null, Today.Now);
}
