"""Which places of a photo speak for or against a class.

Chosen on the rendered sample with an earlier text tower: copl, 5 examples a class, 5 draws, 315 unseen photos
labelled right; evidence of the predicted class. "Peak" is how often its highest place lies on the object's mask, in
brackets with the object's holes (of nuts and washers) counted as object; AUC is that of the whole map against the
mask; the cost is of the looks alone on one crowded core.

| look | peak | AUC | CPU seconds a photo |
|---|---|---|---|
| 224, 7x7: what labels | 53.6% (56.2) | 0.895 | 0.02 |
| 288, 9x9 | 65.7% | 0.912 | |
| 320, 10x10 | 69.8% | 0.907 | |
| 448, 14x14 | 79.1% (82.5) | 0.891 | |
| 224 with the last stage's stride taken out and dilated, 14x14 | 57.7% | 0.901 | 0.05 |
| 320 the same, 20x20 | 73.7% | 0.911 | 0.08 |
| 448 the same, 28x28 | 73.8% | 0.891 | 0.20 |
| 224 and 448, mean: shown | 78.5% (80.6) | 0.921 | |
| 224 against the runner-up in place of all others | 43.7% | 0.802 | |
| 224, direction of the patches alone (cosine) | 20.1% | 0.614 | |

The shown map and 448 alone have equal peaks; the mean follows the object better and keeps half of what labelling
used. With the present tower and copl+examples (``copl bench places``, 314 photos) the peak lies right on 65.9% by
224, on 92.7 by 448 and on 89.5 (85.9 to 93.2) as shown, AUC 0.952, 0.965 and 0.972; of two photos side by side the
evidence for each one's class is on its half on 96.8, 95.8 and 97.2%; hiding the hottest fifth hurts more than a
random one on 96.2% (92.1 to 100). Moving the maps by half a patch, because the tower's strided convolutions pad below
and at the right alone, was tried: the masks say that they lie right as they are.
"""

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from copl_engine.backbones.closer import CLOSER
from copl_engine.backbones.protocol import ImageFeatures
from copl_engine.training.classifier import Classifier


def evidence(classifier: Classifier, features: ImageFeatures, texts: Tensor) -> Tensor:
    """(B, K, P) signed, in the answer's logits: what patch p gives to class k less what it gives to the others, mean.

    A patch gives a exp(logit_scale) s[b,p] . t[b,k] by the prompts and, where the examples speak too, b w[k] . s[b,p]
    by their head; a and b are the classifier's ``mix``.
    """
    texts = classifier.mix.prompts * classifier.backbone.logit_scale * texts
    directions = texts if classifier.head is None else texts + classifier.mix.examples * classifier.head.weight
    likeness = torch.einsum("bpd,bkd->bkp", features.patches, directions.expand(features.pooled.shape[0], -1, -1))
    classes = likeness.shape[1]
    others = (likeness.sum(1, keepdim=True) - likeness) / (classes - 1)
    return likeness - others


def evidence_of(
    classifier: Classifier, features: ImageFeatures, texts: Tensor, classes: Sequence[int]
) -> NDArray[np.float32]:
    """(B, rows, cols) the same for one class an image, such as the answer's."""
    with torch.no_grad():
        every = evidence(classifier, features, texts)
        chosen = every[torch.arange(len(classes), device=every.device), torch.tensor(classes, device=every.device)]
    found: NDArray[np.float32] = chosen.view(-1, *classifier.backbone.grid).cpu().numpy().astype(np.float32)
    return found


def evidence_map(
    classifier: Classifier, features: ImageFeatures, texts: Tensor, closer: NDArray[np.uint8] | None
) -> NDArray[np.float32]:
    """(K, rows, cols) evidence of one image; with a closer look on a grid twice as fine.

    Then it is the mean of two maps: that of the look that labels, each patch over its four places, and that of the
    closer look against the same texts, moved as a whole so that both have one mean for each class. So the map's mean
    is the mean of ``evidence`` whatever the closer look says: that only tells where. (For a tower that pools by
    averaging this mean is the class's lead over the others in the answer's logits, constants left out.)

    Args:
        classifier: whose evidence.
        features: of the image as it is labelled.
        texts: (1, K, D) of its prompts.
        closer: (size, size, 3) pixels of the same box at ``closer_size``; None without a closer look.
    """
    rows, cols = classifier.backbone.grid
    own = evidence(classifier, features, texts)[0]  # (K, P)
    whole = own.view(len(own), rows, cols)
    if closer is not None:
        whole = whole.repeat_interleave(CLOSER, 1).repeat_interleave(CLOSER, 2)
        seen = classifier.backbone.encode_images(torch.tensor(closer[None]))
        fine = evidence(classifier, seen, texts)[0]  # (K, 4 P)
        fine = fine - fine.mean(1, keepdim=True) + own.mean(1, keepdim=True)
        whole = (whole + fine.view_as(whole)) / 2
    found: NDArray[np.float32] = whole.cpu().numpy().astype(np.float32)
    return found
