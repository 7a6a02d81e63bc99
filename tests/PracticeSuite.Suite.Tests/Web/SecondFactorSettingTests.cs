using PracticeSuite.Kernel;
using PracticeSuite.Web.Hosting;
using Xunit;

namespace PracticeSuite.Suite.Tests.Web;

public sealed class SecondFactorSettingTests
{
    [Theory, Trait("Rule", "P-132")]
    [InlineData(null, false, true)]
    [InlineData("Required", false, true)]
    [InlineData("Required", true, true)]
    [InlineData(null, true, false)]
    [InlineData("Optional", true, false)]
    public void Everybody_needs_a_second_factor_but_in_the_demo(string? setting, bool withDemo, bool isRequired) =>
        Assert.Equal(isRequired, SecondFactorSetting.IsRequired(setting, withDemo));

    [Theory, Trait("Rule", "P-132")]
    [InlineData("Optional")]
    [InlineData("optional")]
    [InlineData("Off")]
    public void No_setting_switches_it_off_for_a_real_practice(string setting) =>
        Assert.Equal("SignIn:SecondFactor", Assert.Throws<BusinessException>(() => SecondFactorSetting.IsRequired(setting, withDemo: false)).Field);
}
