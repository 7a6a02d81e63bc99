using AutoMapper;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Months.Runs;

namespace PracticeSuite.Billing.Months;

internal sealed class MonthMaps : Profile
{
    public MonthMaps() => CreateMap<MonthRun, MonthRunDto>();
}
