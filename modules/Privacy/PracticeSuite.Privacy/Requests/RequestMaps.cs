using AutoMapper;
using PracticeSuite.Privacy.Contracts.Requests;

namespace PracticeSuite.Privacy.Requests;

internal sealed class RequestMaps : Profile
{
    public RequestMaps()
    {
        CreateMap<AccessRequest, AccessRequestDto>();
        CreateMap<AmendmentRequest, AmendmentDto>();
        CreateMap<RestrictionRequest, RestrictionDto>();
        CreateMap<AccountingRequest, AccountingRequestDto>();
    }
}
