using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Privacy.Contracts.Records;
using PracticeSuite.Privacy.Contracts.Requests;
using PracticeSuite.Privacy.Records;

namespace PracticeSuite.Privacy.Requests;

internal static class RequestsFeature
{
    public static void AddPatientRequests(this IServiceCollection services)
    {
        services.AddScoped<RequestDesk>();
        services.AddScoped<RecordItems>();
        services.AddScoped<RecordReader>();
        services.AddScoped<RecordCopy>();
        services.AddScoped<CopyRecipient>();
        services.AddScoped<PaidInFull>();
        services.AddScoped<IAccessRequestAppService, AccessRequestAppService>();
        services.AddScoped<IAmendmentAppService, AmendmentAppService>();
        services.AddScoped<IRestrictionAppService, RestrictionAppService>();
        services.AddScoped<IAccountingRequestAppService, AccountingRequestAppService>();
        services.AddScoped<IHeldItemAppService, HeldItemAppService>();
        services.AddPrivacyRecord();
        services.AddAutoMapper(mapping => mapping.AddProfile<RequestMaps>());
    }
}
