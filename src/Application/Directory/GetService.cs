using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Directory;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Directory;

/// <summary>One service of the directory.</summary>
[Requires(Permission.DirectoryRead, Permission.DirectoryEdit)]
[NotCaseData("The directory holds organisations, no people")]
public sealed record GetServiceQuery(DirectoryServiceId ServiceId) : IQuery<ServiceDetails>;

/// <param name="AreaNames">Empty where it is for everywhere.</param>
public sealed record ServiceDetails(
    Guid Id, ServiceEntry Service, IReadOnlyList<string> NeedNames, IReadOnlyList<string> AreaNames, string Recipient, bool Active, bool MayChange, long Version);

internal sealed class GetServiceHandler(ICaseDbContext db, IReferenceData reference, ICurrentUser user) : IRequestHandler<GetServiceQuery, ServiceDetails>
{
    public async Task<ServiceDetails> Handle(GetServiceQuery query, CancellationToken cancellationToken)
    {
        var codes = await reference.Current(cancellationToken);
        var service = await db.DirectoryServices.AsNoTracking().SingleOrDefaultAsync(s => s.Id == query.ServiceId, cancellationToken)
            ?? throw new NotFoundException();
        var organisation = await db.Organisations.Where(o => o.Id == service.OrganisationId).Select(o => o.Name).SingleAsync(cancellationToken);
        var needs = service.Needs.Select(n => n.NeedCode).Order(StringComparer.Ordinal).ToList();
        var areas = service.Areas.Select(a => a.AreaCode).Order(StringComparer.Ordinal).ToList();
        return new ServiceDetails(
            service.Id.Value,
            new ServiceEntry(
                organisation, service.Name, service.Description, needs, areas, service.Url, service.Email, service.EmailIsSecure, service.Phone,
                service.RecipientCode, service.ActiveFrom, service.ActiveTo),
            needs.ConvertAll(n => codes.Label(CodeLists.NeedCategories, n)), areas.ConvertAll(a => codes.AreaName(a)),
            codes.Label(CodeLists.ConsentRecipients, service.RecipientCode), service.IsActiveOn(codes.Today), user.Has(Permission.DirectoryEdit), service.Version);
    }
}
