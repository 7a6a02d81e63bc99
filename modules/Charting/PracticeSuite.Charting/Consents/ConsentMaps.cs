using AutoMapper;
using PracticeSuite.Charting.Contracts.Consents;

namespace PracticeSuite.Charting.Consents;

internal sealed class ConsentMaps : Profile
{
    public ConsentMaps() => CreateMap<Consent, ConsentDto>();
}
