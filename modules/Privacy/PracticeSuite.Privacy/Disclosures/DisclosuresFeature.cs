using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Privacy.Contracts.Disclosures;
using PracticeSuite.Privacy.Papers;

namespace PracticeSuite.Privacy.Disclosures;

internal static class DisclosuresFeature
{
    public static void AddDisclosures(this IServiceCollection services)
    {
        services.AddScoped<PaperHeads>();
        services.AddScoped<Accounting>();
        services.AddScoped<IDisclosureLog, DisclosureLog>();
        services.AddScoped<IConsentRecipients, ConsentRecipients>();
        services.AddScoped<IDisclosureAppService, DisclosureAppService>();
        services.AddAutoMapper(mapping => mapping.AddProfile<DisclosureMaps>());
    }
}
