using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Kernel;

namespace PracticeSuite.Web.Hosting;

/// <summary>
/// Whether everybody needs a second factor (P-132): always, but with the demo practice, whose passwords everybody knows anyway. No setting
/// switches it off for a real one.
/// </summary>
internal static class SecondFactorSetting
{
    private const string Setting = "SignIn:SecondFactor";

    /// <exception cref="BusinessException">The setting is not one of the two, or Optional without the demo practice.</exception>
    public static IServiceCollection AddSecondFactor(this IServiceCollection services, IConfiguration configuration)
    {
        var isRequired = IsRequired(configuration[Setting], FirstStart.WantsDemo(configuration));
        return services.Configure<SecondFactorOptions>(options => options.IsRequired = isRequired);
    }

    internal static bool IsRequired(string? setting, bool withDemo)
    {
        Check.That(setting is null or "" or "Required" or "Optional", Setting, $"{Setting} is '{setting}'; write Required or Optional.");
        Check.That(setting != "Optional" || withDemo, Setting, $"{Setting} is Optional, which is for the demo practice alone (Demo:Seed); leave it out.");
        return setting == "Required" || !withDemo;
    }
}
